import type { Child } from 'hono/jsx';
import type { Ui } from '../../ui.ts';
import { FormGuard } from '../action.tsx';
import { withQuery } from '../pager.tsx';
import type { CurrentPair } from './pair-sides.tsx';

interface VerdictProps {
  ui: Ui;
  /** Where the page posts to. */
  path: string;
  current: CurrentPair;
  /** Single keys decide. */
  keys: boolean;
}

const pairAt = (ui: Ui, goodId: number) => withQuery(ui.here, { good: String(goodId), choose: '', find: '' });

/** The decision on one pair: buttons first, each with its key in it. */
export const Verdict = ({ ui, path, current, keys }: VerdictProps) => {
  const words = ui.w.matchingPage;
  const { pair, next } = current;
  const keyOf = (name: 'same' | 'notSame' | 'other') => (keys ? words.keys[name].keys : undefined);
  return (
    <form method="post" action={`${path}/decide`}>
      <FormGuard ui={ui} />
      <input type="hidden" name="good" value={String(pair.goodId)} />
      <input type="hidden" name="product" value={pair.remoteId} />
      <input type="hidden" name="next" value={next === null ? '' : String(next)} />
      <div class="keys">
        <button class="b b1" type="submit" name="verdict" value="same" data-keys={keyOf('same')}>
          {words.same} <Key shown={keys}>{words.keys.same.print}</Key>
        </button>
        <button class="b" type="submit" name="verdict" value="other" data-keys={keyOf('notSame')}>
          {words.notSame} <Key shown={keys}>{words.keys.notSame.print}</Key>
        </button>
        <a
          class="b"
          href={withQuery(ui.here, { good: String(pair.goodId), choose: 'yes' })}
          data-keys={keyOf('other')}
        >
          {words.other} <Key shown={keys}>{words.keys.other.print}</Key>
        </a>
        {next !== null && (
          <a class="b b-q" href={pairAt(ui, next)} data-keys={keys ? 'arrowright' : undefined}>
            {words.skip} <Key shown={keys}>→</Key>
          </a>
        )}
      </div>
    </form>
  );
};

const Key = ({ shown, children }: { shown: boolean; children: Child }) =>
  shown ? <kbd>{children}</kbd> : null;

/** What else the keys do, and the switch for them. */
export const KeysHint = ({ ui, path, current, keys }: VerdictProps) => {
  const words = ui.w.matchingPage;
  const { previous, next } = current;
  return (
    <div class="hint">
      {keys && (
        <>
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd>
            {words.upDown}
          </span>
          <span>
            <kbd>{words.keys.undo.print}</kbd>
            {words.undoKey}
          </span>
          <span>{words.keysHint}</span>
        </>
      )}
      {previous !== null && (
        <a class="vh" href={pairAt(ui, previous)} data-keys={keys ? 'arrowup' : undefined}>
          {words.previous}
        </a>
      )}
      {next !== null && (
        <a class="vh" href={pairAt(ui, next)} data-keys={keys ? 'arrowdown' : undefined}>
          {words.next}
        </a>
      )}
      <form method="post" action={`${path}/keys`} class="action">
        <FormGuard ui={ui} />
        <button class="link" type="submit" name="keys" value={keys ? 'off' : 'on'}>
          {keys ? words.keysOff : words.keysOn}
        </button>
      </form>
    </div>
  );
};
