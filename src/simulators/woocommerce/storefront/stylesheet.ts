/** The storefront's look. */
export const stylesheet = `
:root {
  color-scheme: light;
  --ink: #1d2430; --soft: #5b6675; --line: #dde2e9; --paper: #fff; --ground: #f4f6f8;
  --brand: #1f6f5c; --brand-ink: #fff; --warn: #a33a2a; --sale: #b3541e;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); }
a { color: var(--brand); }
h1 { font-size: 1.6rem; margin: 0 0 .6rem; }
h2 { font-size: 1.05rem; margin: 0 0 .6rem; }
p, form { margin: 0; }
.note { background: #fff5d6; color: #5c4700; text-align: center; font-size: .85rem; padding: .3rem 1rem; }
header { background: var(--paper); border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .5rem 2rem;
  align-items: baseline; padding: .9rem 1.5rem; }
header .name { font-size: 1.35rem; font-weight: 700; color: var(--ink); text-decoration: none; }
header nav { display: flex; gap: 1.2rem; }
main { max-width: 84rem; margin: 0 auto; padding: 1.5rem; }
.catalogue { display: grid; grid-template-columns: 14rem 1fr 20rem; gap: 1.5rem; align-items: start; }
.catalogue.single { grid-template-columns: 1fr 20rem; }
.categories, .basket, article, .thanks, table { background: var(--paper); border: 1px solid var(--line);
  border-radius: 10px; padding: 1rem; }
.categories ul { list-style: none; margin: .2rem 0 0; padding: 0; }
.categories ul ul { padding-left: .9rem; font-size: .93rem; }
.categories li { margin: .25rem 0; }
.categories a { text-decoration: none; }
.categories a:hover { text-decoration: underline; }
.categories a[aria-current] { font-weight: 700; color: var(--ink); }
.search { display: flex; gap: .5rem; align-items: center; margin-bottom: 1rem; }
.search input { flex: 1; }
.count, .sku, .empty { color: var(--soft); font-size: .9rem; }
.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: 1rem;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 1rem;
  display: flex; flex-direction: column; gap: .25rem; }
.card .title { font-weight: 600; color: var(--ink); text-decoration: none; flex: 1; overflow-wrap: anywhere; }
.card .title:hover { text-decoration: underline; }
.price { font-size: 1.2rem; font-weight: 700; font-variant-numeric: tabular-nums; }
.price del { color: var(--soft); font-weight: 400; font-size: .9rem; margin-right: .3rem; }
.price.none { color: var(--soft); font-weight: 400; font-size: 1rem; }
.stock { color: var(--brand); font-size: .9rem; }
.stock.out { color: var(--warn); }
input, select, button, .button { font: inherit; border-radius: 6px; border: 1px solid #b9c1cc; padding: .4rem .6rem;
  background: var(--paper); color: var(--ink); min-width: 0; }
button, .button { background: var(--brand); border-color: var(--brand); color: var(--brand-ink); cursor: pointer;
  text-decoration: none; display: inline-block; text-align: center; }
button:hover, .button:hover { filter: brightness(1.1); }
button.quiet { background: transparent; color: var(--soft); border-color: var(--line); padding: .15rem .5rem; }
:focus-visible { outline: 3px solid #7cc4b3; outline-offset: 1px; }
.add { display: flex; gap: .4rem; margin-top: .4rem; }
.add input { width: 4.2rem; }
.add button { flex: 1; }
.card .button { margin-top: .4rem; }
.basket { position: sticky; top: 1rem; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: grid; grid-template-columns: 1fr auto auto; gap: .5rem; align-items: center; padding: .35rem 0;
  border-bottom: 1px solid var(--line); font-size: .93rem; }
.lines .what { overflow-wrap: anywhere; }
.sum { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; }
.total { display: flex; justify-content: space-between; padding: .6rem 0; }
.checkout { display: grid; gap: .45rem; }
.checkout label { display: grid; grid-template-columns: 6.5rem 1fr; gap: .5rem; align-items: center; font-size: .9rem; }
.checkout button { margin-top: .4rem; padding: .6rem; font-weight: 600; }
.pages { display: flex; gap: 1rem; justify-content: center; padding: 1.2rem 0; }
.variations { list-style: none; padding: 0; }
.variations li { display: grid; grid-template-columns: 1fr auto auto 12rem; gap: 1rem; align-items: center;
  padding: .5rem 0; border-bottom: 1px solid var(--line); }
.description { margin-top: 1rem; }
.thanks { max-width: 36rem; margin: 2rem auto; padding: 2rem; display: grid; gap: 1rem; text-align: center; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .93rem; }
th { text-align: left; color: var(--soft); font-weight: 600; }
th, td { padding: .5rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody tr:last-child td { border-bottom: 0; }
td small { display: block; color: var(--soft); overflow-wrap: anywhere; }
td .number, .number { font-weight: 700; white-space: nowrap; }
td form { display: flex; gap: .3rem; }
td select { max-width: 9.5rem; }
.badge { display: inline-block; padding: .1rem .6rem; border-radius: 99px; background: #e6ebf1; white-space: nowrap; }
.badge.processing { background: #fdeac2; color: #5c4700; }
.badge.completed { background: #d3f0e3; color: #0f5132; }
.badge.cancelled, .badge.failed { background: #f9dcd7; color: #7a2417; }
@media (max-width: 68rem) {
  .catalogue, .catalogue.single { grid-template-columns: 1fr; }
  .basket { position: static; }
  .variations li { grid-template-columns: 1fr 1fr; }
  table { display: block; overflow-x: auto; }
}
`;
