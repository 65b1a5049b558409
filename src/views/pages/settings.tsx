import type { Problem } from '../../domain/problem.ts';
import type { AgentSettings } from '../../jobs/care.ts';
import type { BackupFile } from '../../state/backups.ts';
import { Action, FormGuard } from '../parts/action.tsx';
import { Backups } from '../parts/backups.tsx';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Mark } from '../parts/mark.tsx';
import { ProblemNotice } from '../parts/notice.tsx';
import { Section } from '../parts/section.tsx';
import type { Ui } from '../ui.ts';

export interface SettingsData {
  settings: AgentSettings;
  backups: readonly BackupFile[];
  folder: string;
  /** A backup lies ready for the next start. */
  staged: boolean;
  /** What was just done. */
  done: string;
  problem: Problem | null;
}

/** Settings of the agent itself, and its backups. */
export const SettingsPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: SettingsData }) => {
  const words = ui.w.settingsPage;
  return (
    <Frame ui={ui} around={around} place="settings" title={words.title}>
      <header class="head">
        <div class="head-row">
          <h1>{words.title}</h1>
        </div>
        <p class="lede">{words.lede}</p>
      </header>
      {data.problem && <ProblemNotice ui={ui} title={words.refused} problem={data.problem} />}
      {data.done !== '' && (
        <p class="st ok" role="status">
          <Mark name="ok" />
          {data.done}
        </p>
      )}
      {data.staged && (
        <div class="note note-warn">
          <Mark name="warn" />
          <div class="body">
            <p>{words.staged}</p>
            <Action ui={ui} to="/settings/restore/cancel" class="b-s">
              {words.cancel}
            </Action>
          </div>
        </div>
      )}
      <Section id="general" title={words.general}>
        <Language ui={ui} />
        <General ui={ui} settings={data.settings} />
      </Section>
      <Backups ui={ui} backups={data.backups} folder={data.folder} />
      <Section id="more" title={words.more}>
        <ul class="rows">
          <li>
            <a href="/health">{words.health}</a>
          </li>
          <li>
            <a href="/configuration">{words.configuration}</a>
          </li>
          <li>
            <a href="/about">{words.about}</a>
          </li>
        </ul>
      </Section>
    </Frame>
  );
};

const Language = ({ ui }: { ui: Ui }) => {
  const words = ui.w.settingsPage;
  return (
    <form class="f" method="post" action="/language">
      <FormGuard ui={ui} />
      <span class="ref" />
      <span class="lab">{words.language}</span>
      <div class="in">
        <span class="acts">
          {(['bg', 'en'] as const).map((lang) => (
            <button
              class={lang === ui.lang ? 'b b-s b1' : 'b b-s'}
              type="submit"
              name="language"
              value={lang}
              aria-pressed={lang === ui.lang ? 'true' : 'false'}
            >
              {words.languages[lang]}
            </button>
          ))}
        </span>
      </div>
    </form>
  );
};

const General = ({ ui, settings }: { ui: Ui; settings: AgentSettings }) => {
  const words = ui.w.settingsPage;
  return (
    <form method="post" action="/settings">
      <FormGuard ui={ui} />
      <div class="f">
        <span class="ref" />
        <label class="lab" for="port">
          {words.port}
        </label>
        <div class="in">
          <input
            id="port"
            name="port"
            class="w-s"
            type="text"
            inputmode="numeric"
            required
            value={String(settings.port)}
          />
          <span class="sub">{words.portHelp}</span>
        </div>
      </div>
      <div class="f">
        <span class="ref" />
        <label class="lab" for="retention">
          {words.retention}
        </label>
        <div class="in">
          <span class="pair">
            <input
              id="retention"
              name="retentionDays"
              class="w-s"
              type="text"
              inputmode="numeric"
              required
              value={String(settings.retentionDays)}
            />
            <span>{words.days}</span>
          </span>
          <span class="sub">{words.retentionHelp}</span>
        </div>
      </div>
      <div class="f">
        <span class="ref" />
        <span class="lab">{words.daily}</span>
        <div class="in">
          <label class="opt">
            <input type="checkbox" name="daily" value="yes" checked={settings.dailyBackup.on} />
            <span>{words.dailyOn}</span>
          </label>
          <span class="pair">
            <label for="keep">{words.dailyKeep}</label>
            <input
              id="keep"
              name="keep"
              class="w-s"
              type="text"
              inputmode="numeric"
              required
              value={String(settings.dailyBackup.keep)}
            />
            <span>{words.copies}</span>
          </span>
        </div>
      </div>
      <p class="acts gap-t">
        <button class="b b1" type="submit">
          {words.save}
        </button>
      </p>
    </form>
  );
};
