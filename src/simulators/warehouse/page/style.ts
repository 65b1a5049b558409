/** The stylesheet of the demo page; plain on purpose, so that nobody takes it for the agent's own page. */
export const style = `
:root { color-scheme: light dark; --ink: #1d2733; --soft: #556370; --paper: #f4f6f8; --card: #fff; --line: #d5dce3;
  --bar: #1f4e79; --on-bar: #fff; --accent: #1f5f99; --bad: #b3261e; --good: #1e6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --soft: #a3b0bc; --paper: #14191f; --card: #1d242c;
  --line: #35404b; --bar: #16324c; --on-bar: #e9f1f8; --accent: #8cc1f0; --bad: #ff9d94; --good: #8fd6a6; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: center; padding: .6rem 1.5rem;
  background: var(--bar); color: var(--on-bar); }
header p { margin: 0; }
header nav { display: flex; gap: .25rem; margin-left: auto; }
header a { color: inherit; padding: .35rem .8rem; border-radius: .4rem; text-decoration: none; }
header a:hover, header a[aria-current] { background: #ffffff2b; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.5rem; margin: .5rem 0 1rem; } h2 { font-size: 1.05rem; margin: 0 0 .5rem; }
.en { color: var(--soft); font-weight: 400; } header .en, button .en, .button .en { color: inherit; opacity: .85; }
a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header :focus-visible { outline-color: var(--on-bar); }
label { display: block; margin-bottom: .2rem; }
input, select { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--soft); border-radius: .4rem;
  padding: .4rem .6rem; width: 100%; margin-bottom: .6rem; }
button, .button { font: inherit; display: inline-block; border: 0; border-radius: .4rem; padding: .45rem 1rem; cursor: pointer;
  background: var(--bar); color: var(--on-bar); text-decoration: none; }
search form { display: grid; grid-template-columns: minmax(0, 26rem) auto; gap: 0 .6rem; justify-content: start; }
search form label { grid-column: 1 / -1; } search form input { margin: 0; }
.scroll { overflow-x: auto; margin-top: 1rem; }
table { border-collapse: collapse; width: 100%; background: var(--card); }
caption { text-align: left; color: var(--soft); padding-bottom: .3rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem; border-bottom: 1px solid var(--line); }
thead th { font-size: .9rem; border-bottom: 2px solid var(--line); }
td a { overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .number { white-space: normal; }
.below { color: var(--bad); font-weight: 600; }
.pages { display: flex; gap: 1rem; margin-top: 1rem; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .8rem; }
dl div, article, .actions form { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .8rem 1rem; }
dt { color: var(--soft); font-size: .9rem; } dd { margin: 0; font-size: 1.1rem; overflow-wrap: anywhere; }
.actions { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: .8rem; align-items: start; }
article { margin-top: .8rem; } article .scroll { margin-top: .3rem; } tfoot th { font-weight: 400; } .head { margin: 0; color: var(--soft); } .note { margin: .3rem 0; }
.done, .problem { border-left: 4px solid var(--good); background: var(--card); padding: .6rem 1rem; }
.problem { border-color: var(--bad); } .problem p { margin: 0; }
`;
