import { expect, test, vi } from 'vitest';
import { setupRig } from './rig.ts';

test('a climb begins at once, grows rung by rung and ends', async () => {
  const { setup, integrationId } = await setupRig();
  expect(setup.climb(integrationId)).toBeNull();
  setup.startClimb(integrationId);
  expect(setup.climb(integrationId)).toMatchObject({ endedAt: null, steps: [] });
  await vi.waitFor(() => expect(setup.climb(integrationId)?.endedAt).not.toBeNull(), { timeout: 10_000 });
  const climb = setup.climb(integrationId);
  expect(climb?.ok).toBe(true);
  expect(climb?.steps.length).toBeGreaterThan(5);
});

test('a second start while one climbs changes nothing', async () => {
  const { setup, integrationId } = await setupRig();
  setup.startClimb(integrationId);
  const first = setup.climb(integrationId);
  setup.startClimb(integrationId);
  expect(setup.climb(integrationId)).toBe(first);
  await vi.waitFor(() => expect(first?.endedAt).not.toBeNull(), { timeout: 10_000 });
});

test('the agent’s own trouble is told as the reason', async () => {
  const { setup, deps, integrationId } = await setupRig();
  deps.state.unseal = () => {
    throw new Error('key gone');
  };
  setup.startClimb(integrationId);
  await vi.waitFor(() => expect(setup.climb(integrationId)?.endedAt).not.toBeNull());
  expect(setup.climb(integrationId)).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
});

test('an integration that does not exist cannot be tested', async () => {
  const { setup } = await setupRig();
  expect(() => setup.startClimb('none')).toThrow('There is no integration');
});
