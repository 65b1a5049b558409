import type { FoundWarehouse } from '../../jobs/setup/warehouse.ts';
import type { Ui } from '../ui.ts';
import { Figure } from './figures.tsx';
import { Mark } from './mark.tsx';
import { ProblemText } from './problem.tsx';
import { Section } from './section.tsx';

type Props = { ui: Ui; facts: FoundWarehouse };

const countNames = ['goods', 'groups', 'objects', 'partners', 'users'] as const;
const permissions = ['read', 'writeOrders', 'writeSales', 'createGoods'] as const;

/** Everything that a look at the database told. */
export const Found = ({ ui, facts }: Props) => {
  const { w, f } = ui;
  const words = w.warehousePage;
  return (
    <>
      <Section id="found" title={words.found}>
        <div class="figs">
          {countNames.map((name) => (
            <Figure value={f.count(facts.counts[name])}>{words.counts[name]}</Figure>
          ))}
        </div>
        <dl class="told">
          {rowsOf(ui, facts).map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="can" title={words.can}>
        <ul class="facts">
          {permissions.map((name) => (
            <May ui={ui} name={words.canNames[name]} permission={facts.can[name]} />
          ))}
        </ul>
      </Section>
      {facts.warnings.length > 0 && (
        <Section id="warnings" title={words.warnings}>
          <ul class="facts">
            {facts.warnings.map((problem) => (
              <li>
                <Mark name="warn" />
                <div>
                  <ProblemText ui={ui} problem={problem} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

const May = ({
  ui,
  name,
  permission,
}: {
  ui: Ui;
  name: string;
  permission: FoundWarehouse['can']['writeOrders'];
}) => {
  const words = ui.w.warehousePage;
  const may = permission === true;
  return (
    <li>
      <Mark name={may ? 'ok' : 'bad'} />
      <div>
        {`${name}: `}
        <b class={may ? 'ok' : 'bad'}>{may ? words.may : words.mayNot}</b>
        {!may && (
          <div>
            <ProblemText ui={ui} problem={permission} />
          </div>
        )}
      </div>
    </li>
  );
};

function rowsOf({ w }: Ui, facts: FoundWarehouse): [string, string][] {
  const words = w.warehousePage;
  const known = (value: boolean | 'unknown', yes: string, no: string) =>
    value === 'unknown' ? words.unknown : value ? yes : no;
  const valuation =
    facts.valuation === 'unknown' ? words.unknown : (words.valuations[facts.valuation] ?? words.lots);
  return [
    [words.facts.company, facts.company || '–'],
    [words.facts.version, facts.version],
    [words.facts.server, facts.server],
    [words.facts.currency, facts.currency || words.noCurrency],
    [words.facts.vat, known(facts.pricesIncludeVat, words.vatIncluded, words.vatExcluded)],
    [words.facts.negative, known(facts.negativeStock, words.allowed, words.forbidden)],
    [words.facts.valuation, valuation],
    [words.facts.numbers, known(facts.numbersPerObject, words.perObject, words.shared)],
    [words.facts.production, known(facts.autoProduction, words.on, words.off)],
    [words.facts.supto, facts.suptoSigns.join(', ') || words.noSupto],
  ];
}
