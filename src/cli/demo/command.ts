import { sampleObjects } from '../../simulators/warehouse/shop-data/people-and-places.ts';
import { setSchedules } from '../../state/integrations.ts';
import { type Exit, exit, type Output } from '../output.ts';
import { untilAsked } from '../start.ts';
import { setStage } from './stage.ts';
import { walk } from './walk.ts';

/** While somebody plays, both sides follow each other within a minute. */
const playSchedules = {
  export: { kind: 'every', minutes: 1 },
  import: { kind: 'every', minutes: 1 },
} as const;

/** `demo`: the main job on a sample warehouse and a simulated shop; stays up for play unless `--once`. */
export async function demoCommand(
  output: Output,
  options: { once: boolean; port: number | undefined; dataDir: string | undefined },
): Promise<Exit> {
  const stage = await setStage(options);
  try {
    const report = await walk(stage, output, sampleObjects.central);
    const links = { page: stage.agent.link(), shop: stage.shop.url, warehouse: stage.warehouseUrl };
    output.document({ ...report, links });
    if (options.once) return report.ok ? exit.done : exit.failed;
    setSchedules(stage.agent.state, stage.integrationId, playSchedules);
    stage.agent.scheduleChanged(stage.integrationId);
    output.say({
      bg: `
Сега опитайте сами. Всяка минута двете страни се изравняват; „Пусни сега“ на страницата не чака.
  Страницата на SkladBridge   ${links.page}
  Складът (смени цена, продай) ${links.warehouse}
  Магазинът (поръчай)          ${links.shop}
Ctrl+C спира всичко.`,
      en: `
Now try it yourself. The two sides follow each other every minute; “Run now” on the page does not wait.
  SkladBridge's page                 ${links.page}
  The warehouse (change a price)     ${links.warehouse}
  The shop (place an order)          ${links.shop}
Ctrl+C ends everything.`,
    });
    await untilAsked();
    return report.ok ? exit.done : exit.failed;
  } finally {
    await stage.clear();
  }
}
