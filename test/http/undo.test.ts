import { expect, test } from 'vitest';
import { signedIn, testApp } from './client.ts';
import { addIntegration, addRun, noCounts } from './rows.ts';

test('an export with sent changes offers to be taken back, says what follows, and stops the integration if told to', async () => {
  const app = testApp();
  addIntegration(app.state);
  const id = addRun(app.state, { counts: { ...noCounts, updated: 3 } });
  const created = addRun(app.state, { counts: { ...noCounts, created: 3 } });
  const { text, post } = signedIn(app);
  const html = await text(`/runs/${id}`);
  expect(html).toContain(`action="/runs/${id}/undo"`);
  expect(html).toContain('Следващият експорт ще изпрати отново стойностите от Склад Pro.');
  expect(await text(`/runs/${created}`)).not.toContain('/undo"');
  const answer = await post(`/runs/${id}/undo`, { stop: 'yes' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/runs/80']);
  expect(app.controls.calls).toContainEqual(['undo', id, { stop: true }]);
});

test('the plan says which run it takes back, and offers to stop an integration that still runs', async () => {
  const app = testApp();
  addIntegration(app.state);
  addIntegration(app.state, { id: 'edro', name: 'Едро', paused: true });
  const plan = (integrationId: string) =>
    addRun(app.state, { integrationId, state: 'planned', dryRun: true, undoOf: 41 });
  const { text } = signedIn(app);
  const running = await text(`/runs/${plan('gyuvech')}`);
  expect(running).toContain('План: връщане отпреди изпълнение № 41');
  expect(running).toContain('action="/integrations/gyuvech/stop"');
  const stopped = await text(`/runs/${plan('edro')}`);
  expect(stopped).toContain('Интеграцията е спряна');
  expect(stopped).not.toContain('action="/integrations/edro/stop"');
});
