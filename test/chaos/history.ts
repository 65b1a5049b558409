import { setStatus } from '../../src/simulators/woocommerce/orders/set-status.ts';
import { ChaosAgent, type Day, type Ended } from './agent.ts';
import { faultsOf } from './check.ts';
import { Dice } from './dice.ts';
import { faultyWarehouse } from './faulty-warehouse.ts';
import { someTrouble } from './shop-troubles.ts';
import { sellAtTill, someOrder } from './trade.ts';
import { type ChaosWorld, makeChaosWorld } from './world.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Days without trouble after which everything must be in order. */
const mostQuietDays = 4;

const sale = { documentKind: 'sale', notSupto: true, paymentTypeId: 1 };

/** What happened, in words, and what was wrong in the end: empty when all is right. */
export interface History {
  told: string[];
  faults: string[];
}

/** A few days of trade and trouble, then quiet days; the same for the same seed. */
export async function historyOf(seed: number): Promise<History> {
  const dice = new Dice(seed);
  const kind = dice.percent(40) ? 'sale' : 'order';
  const exports = dice.percent(35);
  const world = await makeChaosWorld(kind === 'sale' ? sale : {});
  try {
    return await new Storm(dice, world, kind, exports).history();
  } finally {
    await world.remove();
  }
}

class Storm {
  readonly #dice: Dice;
  readonly #world: ChaosWorld;
  readonly #kind: 'order' | 'sale';
  readonly #exports: boolean;
  readonly #agents: ChaosAgent[];
  readonly #told: string[] = [];
  readonly #faults: string[] = [];

  constructor(dice: Dice, world: ChaosWorld, kind: 'order' | 'sale', exports: boolean) {
    this.#dice = dice;
    this.#world = world;
    this.#kind = kind;
    this.#exports = exports;
    const names = dice.percent(15) ? ['first', 'second'] : ['only'];
    this.#agents = names.map((name) => new ChaosAgent(world, name));
    this.#tell(`${kind}s, ${exports ? 'exports too' : 'imports only'}, ${names.length} agent(s)`);
  }

  async history(): Promise<History> {
    for (let days = this.#dice.between(1, 3); days > 0; days -= 1) await this.#badDay();
    await this.#calm();
    return { told: this.#told, faults: this.#faults };
  }

  #tell(words: string): void {
    this.#told.push(words);
  }

  async #badDay(): Promise<void> {
    const { shop } = this.#world;
    await this.#trade();
    for (let troubles = this.#dice.between(0, 3); troubles > 0; troubles -= 1) {
      const { title, match, fault, strikes } = someTrouble(this.#dice);
      this.#tell(title);
      if ('next' in strikes) shop.faults.next(match, fault, strikes.next);
      else shop.faults.sometimes(match, fault, strikes.percent / 100, this.#dice.between(1, 1e9));
    }
    const agent = this.#dice.pick(this.#agents);
    await this.#dataTrouble(agent);
    this.#look(await agent.day(this.#someDay()));
    shop.faults.clear();
    this.#world.wait(this.#dice.pick([0, minute, 20 * minute, hour, 26 * hour, -30 * minute]));
  }

  /** Customers, the till and the owner do not wait for the agent. */
  async #trade(): Promise<void> {
    const { shop, store, orderIds } = this.#world;
    const known = orderIds.length;
    for (let orders = this.#dice.between(0, 2); orders > 0; orders -= 1) {
      const { id, totals } = shop.placeOrder(someOrder(this.#dice));
      orderIds.push(id);
      this.#tell(`order ${id} of ${totals.total}`);
    }
    // What was imported stays sold in the warehouse until a person decides, while the shop takes it back at once.
    if (this.#dice.percent(15)) this.#cancelOne(this.#exports ? orderIds.slice(known) : orderIds);
    if (this.#dice.percent(40)) {
      const good = this.#dice.pick([6, 8, 9]);
      await sellAtTill(store, good);
      this.#tell(`the till sells good ${good}`);
    }
    if (this.#dice.percent(40)) {
      const good = this.#dice.pick([2, 6, 8]);
      // Few prices, so that one comes back that the shop was told before.
      const price = this.#dice.pick([6.4, 10, 12.5]);
      await store.sql(`update goods set PriceOut2 = ${price} where ID = ${good}`);
      this.#tell(`good ${good} costs ${price} now`);
    }
  }

  #cancelOne(ids: number[]): void {
    const { shop } = this.#world;
    const order = ids.length === 0 ? undefined : shop.store.orders.get(this.#dice.pick(ids));
    if (order?.status !== 'processing') return;
    shop.store.orders.put(setStatus(shop.shop, order, 'cancelled'));
    this.#tell(`order ${order.id} is cancelled`);
  }

  async #dataTrouble(agent: ChaosAgent): Promise<void> {
    if (this.#dice.percent(8)) {
      await agent.backUp();
      this.#tell('the agent is backed up');
    }
    if (this.#dice.percent(5)) {
      agent.lose();
      this.#tell('the agent loses its data');
    } else if (this.#dice.percent(10) && agent.hasData && agent.restore()) {
      this.#tell('the agent gets its backup back');
    }
  }

  #someDay(): Day {
    const day: Day = { job: this.#exports ? 'export' : 'import' };
    if (this.#dice.percent(55)) {
      day.crash = { at: this.#dice.between(1, 30), when: this.#dice.pick(['before', 'after']) };
    }
    if (this.#dice.percent(10)) {
      day.offset = this.#dice.pick([-5 * hour, -20 * minute, 20 * minute, 30 * hour]);
      this.#tell(`the agent's clock is off by ${day.offset / minute} minutes`);
    }
    if (this.#dice.percent(30)) {
      const chance = this.#dice.between(2, 25);
      day.line = (warehouse) => faultyWarehouse(warehouse, chance, this.#dice, (what) => this.#tell(what));
    }
    return day;
  }

  /** However a day ends, it ends in words. */
  #look(ended: Ended): void {
    if ('died' in ended) {
      this.#tell(`the agent dies at ${ended.died}`);
      return;
    }
    const { state, problem } = ended.run;
    this.#tell(`the run is ${state}${problem ? `: ${problem.code}` : ''}`);
    if (problem?.code === 'unexpected') this.#faults.push(`an unforeseen failure: ${problem.details}`);
    if (problem && (problem.text.bg === '' || problem.text.en === ''))
      this.#faults.push(`no words: ${problem.code}`);
  }

  async #calm(): Promise<void> {
    let left: string[] = [];
    for (let day = 1; day <= mostQuietDays; day += 1) {
      this.#world.wait(3 * hour);
      for (const agent of this.#agents) {
        const ended = await agent.day({ job: this.#exports ? 'export' : 'import' });
        this.#look(ended);
        if ('run' in ended && ended.run.state !== 'done') this.#tell('although nothing disturbs it');
      }
      left = await faultsOf(this.#world, this.#agents, this.#kind, this.#exports);
      if (left.length === 0) return;
      this.#tell(`after quiet day ${day}: ${left.join('; ')}`);
    }
    this.#faults.push(...left);
  }
}
