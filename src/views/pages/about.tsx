import type { IntegrationType } from '../../integrations/define.ts';
import { Frame, type Surroundings } from '../parts/frame.tsx';
import { Section } from '../parts/section.tsx';
import { Cell, Row, Table } from '../parts/table.tsx';
import type { Ui } from '../ui.ts';

/** A package that is part of the program. */
export interface Part {
  name: string;
  licence: string;
}

export interface AboutData {
  /** Program or library → version. */
  versions: [string, string][];
  types: readonly Pick<IntegrationType, 'title' | 'protocol'>[];
  parts: readonly Part[];
}

/** Versions, which protocols are verified and which assumed, and whose work is inside. */
export const AboutPage = ({ ui, around, data }: { ui: Ui; around: Surroundings; data: AboutData }) => {
  const { w, lang } = ui;
  const words = w.aboutPage;
  const part = { head: words.part };
  const licence = { head: words.itsLicence };
  return (
    <Frame ui={ui} around={around} place="settings" title={words.title}>
      <header class="head">
        <nav class="crumbs" aria-label={w.path}>
          <a href="/settings">{w.settingsPage.title}</a>
          <span>{words.title}</span>
        </nav>
        <div class="head-row">
          <h1>{words.title}</h1>
        </div>
        <p class="lede">{words.licence}</p>
      </header>
      <Section id="versions" title={words.versions}>
        <dl class="kv">
          {data.versions.map(([name, version]) => (
            <>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </>
          ))}
        </dl>
      </Section>
      <Section id="protocols" title={words.protocols}>
        <ul class="rows">
          {data.types.map(({ title, protocol }) => (
            <li>
              <b>{title[lang]}</b>
              <span class="sub">{words.protocol[protocol]}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="parts" title={words.parts}>
        <Table label={words.parts} columns={[part, licence]}>
          {data.parts.map((one) => (
            <Row>
              <Cell column={part}>{one.name}</Cell>
              <Cell column={licence}>{one.licence}</Cell>
            </Row>
          ))}
        </Table>
      </Section>
    </Frame>
  );
};
