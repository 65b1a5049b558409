import type { Problem } from '../../domain/problem.ts';
import type { IntegrationType } from '../../integrations/define.ts';
import { Action, FormGuard } from '../parts/action.tsx';
import { Fault, faultOf } from '../parts/fields/fault.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { longestName } from '../parts/name-dialog.tsx';
import type { Ui } from '../ui.ts';

export interface IntegrationNewData {
  types: readonly IntegrationType[];
  name: string;
  /** Id of the chosen type. */
  type: string;
  /** Why the name was not accepted. */
  problem: Problem | null;
}

/** Name and type of an integration to be; its settings come next. */
export const IntegrationNewPage = ({
  ui,
  around,
  data,
}: {
  ui: Ui;
  around: Surroundings;
  data: IntegrationNewData;
}) => {
  const { w, lang } = ui;
  const words = w.newPage;
  const { problem } = data;
  return (
    <Frame ui={ui} around={around} place="integrations" title={words.title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/integrations">{w.places.integrations}</a>
          <span>{words.title}</span>
        </nav>
        <div class="head-row">
          <h1>{words.title}</h1>
          <div class="acts">
            <Action ui={ui} to="/wizard/another">
              {w.wizard.stepByStep}
            </Action>
          </div>
        </div>
        <p class="lede">{words.lede}</p>
      </header>
      <form class="measure" method="post" action="/integrations/new" novalidate>
        <FormGuard ui={ui} />
        <div class="form">
          <div class="f f-free">
            <label class="lab" for="name">
              {words.name}
            </label>
            <div class="in">
              <input
                id="name"
                name="name"
                class="w-l"
                type="text"
                value={data.name}
                maxlength={longestName}
                autocomplete="off"
                autofocus
                aria-describedby={problem ? 'name-help name-error' : 'name-help'}
                aria-invalid={problem ? 'true' : undefined}
              />
              <p class="help" id="name-help">
                {words.nameHelp}
              </p>
              {problem && <Fault id="name" words={faultOf(problem, lang)} />}
            </div>
          </div>
          <div class="f f-free">
            <span class="lab" id="type-label">
              {words.type}
            </span>
            <div class="in">
              <div class="opts" role="radiogroup" aria-labelledby="type-label">
                {data.types.map(({ id, title, protocol }) => (
                  <label class="opt">
                    <input type="radio" name="type" value={id} checked={id === data.type} />
                    <span>{title[lang]}</span>
                    <span class="sub">{words[protocol]}</span>
                  </label>
                ))}
              </div>
            </div>
          </div>
        </div>
        <p class="acts gap-t">
          <button class="b b1" type="submit">
            {words.create}
          </button>
        </p>
      </form>
    </Frame>
  );
};
