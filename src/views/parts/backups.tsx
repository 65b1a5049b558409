import type { BackupFile } from '../../state/backups.ts';
import type { Ui } from '../ui.ts';
import { Action, FormGuard } from './action.tsx';
import { Icon } from './icon.tsx';
import { Section } from './section.tsx';
import { Cell, Row, Table } from './table.tsx';

/** Backups on this computer: one more now, a download, and a way back. */
export const Backups = ({
  ui,
  backups,
  folder,
}: {
  ui: Ui;
  backups: readonly BackupFile[];
  folder: string;
}) => {
  const { w, f } = ui;
  const words = w.settingsPage;
  const file = { head: words.file };
  const made = { head: words.made };
  const size = { head: words.size, number: true };
  const acts = { head: '' };
  return (
    <Section id="backups" title={words.backups} count={f.count(backups.length)}>
      <p class="mute">{words.backupsHelp(folder)}</p>
      <p class="acts gap-t">
        <Action ui={ui} to="/settings/backup">
          {words.backupNow}
        </Action>
      </p>
      {backups.length === 0 ? (
        <p class="none-such mute">{words.noBackups}</p>
      ) : (
        <Table label={words.backups} columns={[file, made, size, acts]}>
          {backups.map(({ name, at, bytes }, i) => (
            <Row>
              <Cell column={file}>
                <span class="mono small raw">{name}</span>
              </Cell>
              <Cell column={made} look="nw">
                {f.moment(at)}
                <span class="sub">{f.ago(at, ui.now)}</span>
              </Cell>
              <Cell column={size}>{w.healthPage.size(bytes)}</Cell>
              <Cell column={acts}>
                <span class="acts">
                  <a
                    class="b b-s"
                    href={`/settings/backups/${encodeURIComponent(name)}`}
                    aria-label={words.downloadOf(name)}
                    download
                  >
                    <Icon name="download" />
                    {words.download}
                  </a>
                  <Restore ui={ui} name={name} id={`restore-${i}`} />
                </span>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
};

const Restore = ({ ui, name, id }: { ui: Ui; name: string; id: string }) => {
  const words = ui.w.settingsPage;
  return (
    <>
      <button class="b b-s b-q" type="button" popovertarget={id} aria-label={words.restoreOf(name)}>
        {words.restore}
      </button>
      <form
        class="dialog"
        id={id}
        popover="auto"
        method="post"
        action="/settings/restore"
        aria-label={words.restoreOf(name)}
      >
        <FormGuard ui={ui} />
        <input type="hidden" name="name" value={name} />
        <p>
          <b>{name}</b>
        </p>
        <p>{words.restoreHelp}</p>
        <button class="b b1" type="submit">
          {words.restoreNow}
        </button>
      </form>
    </>
  );
};
