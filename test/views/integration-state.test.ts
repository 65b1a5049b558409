import { expect, test } from 'vitest';
import type { HealthFinding, LiveRun } from '../../src/jobs/controls.ts';
import type { IntegrationView } from '../../src/state/read/integrations.ts';
import type { RunRow } from '../../src/state/read/runs.ts';
import { stateOf } from '../../src/views/integration-state.ts';

const run = (state: RunRow['state']) => ({ state }) as RunRow;
const view = (change: Partial<IntegrationView>): IntegrationView => ({
  id: 'a',
  name: 'A',
  type: 'woocommerce',
  host: '',
  enabled: true,
  paused: false,
  schedules: [],
  lastGood: null,
  lastRuns: [run('done')],
  waiting: null,
  quarantined: 0,
  held: 0,
  ...change,
});
const finding = (severity: HealthFinding['severity'], integrationId: string | null): HealthFinding => ({
  severity,
  integrationId,
  problem: { code: 'x', text: { bg: '', en: '' } },
  place: '/',
});

test.each([
  ['good', {}],
  ['new', { lastRuns: [] }],
  ['attention', { quarantined: 1 }],
  ['attention', { held: 1 }],
  ['failed', { lastRuns: [run('done'), run('failed')], held: 1 }],
  ['paused', { paused: true, lastRuns: [run('failed')] }],
  ['waiting', { waiting: run('waiting'), paused: true }],
  ['disabled', { enabled: false, waiting: run('waiting') }],
] as const)('%s', (state, change) => {
  expect(stateOf(view(change as Partial<IntegrationView>), undefined, [])).toBe(state);
});

test('a run under way says so above all else', () => {
  expect(stateOf(view({ paused: true }), {} as LiveRun, [finding('error', 'a')])).toBe('running');
});

test('only findings about the integration itself count', () => {
  expect(stateOf(view({}), undefined, [finding('error', 'b'), finding('error', null)])).toBe('good');
  expect(stateOf(view({}), undefined, [finding('warning', 'a')])).toBe('attention');
  expect(stateOf(view({}), undefined, [finding('error', 'a')])).toBe('failed');
});
