import { integrationType, integrationTypes } from '../integrations/registry.ts';
import { scheduleSchema } from '../jobs/schedule.ts';
import { storedTypes } from '../jobs/types.ts';
import { storedWarehouse } from '../shared-warehouse.ts';
import { parseDocumentText } from '../state/configuration-document.ts';
import { exportConfiguration } from '../state/export-configuration.ts';
import { importConfiguration } from '../state/import-configuration.ts';
import { listIntegrations } from '../state/integrations.ts';
import { writePrivately } from '../state/private-file.ts';
import { guarded } from '../state/problem.ts';
import { lastRun } from '../state/runs.ts';
import { type Exit, exit, type Output } from './output.ts';
import { readText } from './read-text.ts';
import type { Workshop } from './workshop.ts';

const parts = () => ({
  types: storedTypes(integrationTypes),
  warehouse: storedWarehouse,
  schedule: scheduleSchema,
});

/** `integrations list` */
export function listCommand({ state }: Workshop, output: Output): Exit {
  const rows = listIntegrations(state).map((integration) => ({
    name: integration.name,
    type: integration.type,
    enabled: integration.enabled,
    paused: integration.paused,
    jobs: Object.fromEntries(
      (integrationType(integration.type)?.jobs ?? []).map((job) => {
        const run = lastRun(state, integration.id, job);
        return [
          job,
          run ? { run: run.id, state: run.state, startedAt: new Date(run.startedAt).toISOString() } : null,
        ];
      }),
    ),
  }));
  if (rows.length === 0) {
    output.say({
      bg: 'Още няма интеграции. Внесете ги с „skladbridge integrations import ФАЙЛ“.',
      en: 'There are no integrations yet. Bring them in with “skladbridge integrations import FILE”.',
    });
  }
  for (const row of rows) {
    const jobs = Object.entries(row.jobs).map(([job, run]) => `${job}: ${run?.state ?? '—'}`);
    output.say(`${row.name}  (${row.type})  ${jobs.join('  ')}`);
  }
  output.document({ integrations: rows });
  return exit.done;
}

/** `integrations import FILE` */
export function importCommand(
  { state }: Workshop,
  output: Output,
  options: { file: string; passphrase: string | undefined; sameShop: boolean },
): Exit {
  const { file, passphrase, sameShop } = options;
  const result = importConfiguration(state, parts(), parseDocumentText(readText(file)), {
    sameShop,
    ...(passphrase !== undefined && { passphrase }),
  });
  if (result.warehouse)
    output.say({ bg: 'Връзката със Склад Pro е записана.', en: 'The connection to Склад Pro is saved.' });
  for (const name of result.created) output.say({ bg: `Създадена: ${name}`, en: `Created: ${name}` });
  for (const name of result.updated) output.say({ bg: `Променена: ${name}`, en: `Changed: ${name}` });
  output.document(result);
  return exit.done;
}

/** `integrations export FILE` */
export function exportCommand(
  { state }: Workshop,
  output: Output,
  options: { file: string; passphrase: string | undefined },
): Exit {
  const { file, passphrase } = options;
  const document = exportConfiguration(state, parts(), passphrase === undefined ? {} : { passphrase });
  guarded(file, () => writePrivately(file, `${JSON.stringify(document, null, 2)}\n`));
  output.say({
    bg: `Записано във ${file}${passphrase === undefined ? ', без паролите' : ''}.`,
    en: `Written to ${file}${passphrase === undefined ? ', without the passwords' : ''}.`,
  });
  output.document({
    file,
    integrations: document.integrations?.length ?? 0,
    secrets: passphrase !== undefined,
  });
  return exit.done;
}
