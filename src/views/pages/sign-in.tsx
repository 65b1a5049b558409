import { Brand } from '../parts/brand.tsx';
import { Document } from '../parts/document.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Ui } from '../ui.ts';

/** Asks for one press, so that a program that only looks at links cannot use the code up. */
export const SignInPage = ({ ui, code }: { ui: Ui; code: string }) => (
  <Document ui={ui} title={ui.w.signIn.title}>
    <main class="full" id="main">
      <Brand />
      <h1 class="plain">{ui.w.signIn.title}</h1>
      <p class="lede">{ui.w.signIn.lede}</p>
      <form class="gap-t" method="post" action="/sign-in">
        <input type="hidden" name="code" value={code} />
        <button class="b b1" type="submit" autofocus>
          {ui.w.signIn.enter}
        </button>
      </form>
    </main>
  </Document>
);

/** For a browser that is not signed in, in both languages: nobody knows yet who reads it. */
export const SignedOutPage = ({ ui, other, used }: { ui: Ui; other: Ui; used: boolean }) => (
  <Document ui={ui} title={ui.w.signIn.outTitle}>
    <main class="full" id="main">
      <Brand />
      <Said ui={ui} used={used} />
      <section class="sec" lang={other.lang}>
        <Said ui={other} used={used} second />
      </section>
    </main>
  </Document>
);

const Said = ({ ui: { w }, used, second = false }: { ui: Ui; used: boolean; second?: boolean }) => {
  const title = used ? w.signIn.badTitle : w.signIn.outTitle;
  return (
    <>
      {second ? (
        <h2>{title}</h2>
      ) : (
        <h1>
          <Mark name={used ? 'warn' : 'wait'} />
          <span>{title}</span>
        </h1>
      )}
      {used && <p class="lede">{w.signIn.bad}</p>}
      <p class="lede">{w.signIn.out}</p>
      <p class="mute">{w.signIn.outServer}</p>
    </>
  );
};
