import type { Problem } from '../../domain/problem.ts';
import { FormGuard } from '../parts/action.tsx';
import { Fault, faultOf } from '../parts/fields/fault.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Mark } from '../parts/mark.tsx';
import { longestName } from '../parts/name-dialog.tsx';
import { Section } from '../parts/section.tsx';
import type { Ui } from '../ui.ts';

interface DeleteProps {
  ui: Ui;
  around: Surroundings;
  integration: { id: string; name: string };
  /** Why it was not deleted. */
  problem: Problem | null;
}

/** What goes, what stays, and the name to be typed. */
export const IntegrationDeletePage = ({ ui, around, integration, problem }: DeleteProps) => {
  const { w, lang } = ui;
  const words = w.deletePage;
  const path = `/integrations/${encodeURIComponent(integration.id)}`;
  const title = words.title(integration.name);
  return (
    <Frame ui={ui} around={around} place="integrations" title={title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/integrations">{w.places.integrations}</a>
          <span>
            <a href={path}>{integration.name}</a>
          </span>
        </nav>
        <div class="head-row">
          <h1>{title}</h1>
        </div>
        <p class="lede">{words.lede}</p>
      </header>
      <Section id="gone" title={words.gone}>
        <ul class="facts">
          {words.goneList.map((what) => (
            <li>
              <Mark name="skipd" />
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="stays" title={words.stays}>
        <ul class="facts">
          {words.staysList.map((what) => (
            <li>
              <Mark name="ok" />
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="sure" title={words.type(integration.name)}>
        <form class="measure" method="post" action={`${path}/delete`}>
          <FormGuard ui={ui} />
          <div class="f f-free">
            <label class="lab" for="name">
              {words.label}
            </label>
            <div class="in">
              <input
                id="name"
                name="name"
                class="w-l"
                type="text"
                required
                maxlength={longestName}
                autocomplete="off"
                aria-invalid={problem ? 'true' : undefined}
                aria-describedby={problem ? 'name-error' : undefined}
              />
              {problem && <Fault id="name" words={faultOf(problem, lang)} />}
            </div>
          </div>
          <p class="acts gap-t">
            <button class="b b-bad" type="submit">
              {words.remove}
            </button>
            <a class="b" href={path}>
              {words.keep}
            </a>
          </p>
        </form>
      </Section>
    </Frame>
  );
};
