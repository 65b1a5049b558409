import type { Problem } from '../../domain/problem.ts';
import type { ImportedConfiguration } from '../../state/import-configuration.ts';
import { FormGuard } from '../parts/action.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Icon } from '../parts/icon.tsx';
import { Mark } from '../parts/mark.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import type { Ui } from '../ui.ts';

interface ConfigurationProps {
  ui: Ui;
  around: Surroundings;
  /** What an import did, or why it did nothing. */
  result: { imported: ImportedConfiguration } | { problem: Problem } | null;
}

/** The configuration as a file: out of this agent and into it. */
export const ConfigurationPage = ({ ui, around, result }: ConfigurationProps) => {
  const { w } = ui;
  const words = w.configurationPage;
  return (
    <Frame ui={ui} around={around} place="integrations" title={words.title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/integrations">{w.places.integrations}</a>
          <span>{words.title}</span>
        </nav>
        <div class="head-row">
          <h1>{words.title}</h1>
        </div>
        <p class="lede">{words.lede}</p>
      </header>
      {result && 'problem' in result && (
        <ProblemNotice ui={ui} title={words.refused} problem={result.problem} />
      )}
      {result && 'imported' in result && <Taken ui={ui} imported={result.imported} />}
      <Section id="export" title={words.exportTitle}>
        <form class="measure" method="post" action="/configuration/export" autocomplete="off">
          <FormGuard ui={ui} />
          <Passphrase ui={ui} id="export-passphrase" help={words.exportHelp} />
          <p class="acts gap-t">
            <button class="b b1" type="submit">
              <Icon name="download" />
              {words.exportNow}
            </button>
          </p>
        </form>
      </Section>
      <Section id="import" title={words.importTitle}>
        <form
          class="measure"
          method="post"
          action="/configuration/import"
          enctype="multipart/form-data"
          autocomplete="off"
        >
          <FormGuard ui={ui} />
          <div class="f f-free">
            <label class="lab" for="file">
              {words.file}
            </label>
            <div class="in">
              <input
                id="file"
                name="file"
                class="w-l"
                type="file"
                accept="application/json,.json"
                required
                aria-describedby="file-help"
              />
              <p class="help" id="file-help">
                {words.importHelp}
              </p>
            </div>
          </div>
          <Passphrase ui={ui} id="import-passphrase" help={words.passphraseHelp} />
          <div class="f f-free">
            <span />
            <div class="in">
              <label class="opt">
                <input type="checkbox" name="sameShop" value="yes" />
                <span>{words.sameShop}</span>
              </label>
            </div>
          </div>
          <p class="acts gap-t">
            <button class="b" type="submit">
              {words.importNow}
            </button>
          </p>
        </form>
      </Section>
    </Frame>
  );
};

const Passphrase = ({ ui, id, help }: { ui: Ui; id: string; help: string }) => {
  const words = ui.w.configurationPage;
  return (
    <div class="f f-free">
      <label class="lab" for={id}>
        {words.passphrase}
      </label>
      <div class="in">
        <div class="pair">
          <input
            id={id}
            name="passphrase"
            class="w-m"
            type="password"
            autocomplete="new-password"
            aria-describedby={`${id}-help`}
          />
          <span class="mute small">{words.optional}</span>
        </div>
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      </div>
    </div>
  );
};

const Taken = ({ ui, imported }: { ui: Ui; imported: ImportedConfiguration }) => {
  const words = ui.w.configurationPage;
  const lines = [
    ...(imported.warehouse ? [words.warehouse] : []),
    ...imported.created.map(words.created),
    ...imported.updated.map(words.updated),
  ];
  return (
    <div class="note" role="status">
      <Mark name="ok" />
      <div class="body">
        <h2 class="h3">{words.taken}</h2>
        {lines.length === 0 ? <p>{words.nothing}</p> : lines.map((line) => <p>{line}</p>)}
      </div>
    </div>
  );
};
