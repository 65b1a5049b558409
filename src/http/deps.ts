import type { Lang } from '../domain/text.ts';
import type { Care } from '../jobs/care.ts';
import type { Controls } from '../jobs/controls.ts';
import type { MatchingDesk } from '../jobs/matching/desk.ts';
import type { Setup } from '../jobs/setup/setup.ts';
import type { WarehouseDesk } from '../jobs/setup/warehouse.ts';
import type { WizardDesk } from '../jobs/wizard/desk.ts';
import type { StateDb } from '../state/open.ts';
import type { SignIn } from './sign-in.ts';

/** What the page needs from the agent. */
export interface Deps {
  state: StateDb;
  controls: Controls;
  setup: Setup;
  warehouse: WarehouseDesk;
  matching: MatchingDesk;
  wizard: WizardDesk;
  /** Setting the language keeps it. */
  settings: { language: Lang };
  care: Care;
  signIn: SignIn;
  version: string;
  /** Epoch milliseconds; the machine's clock unless a test says otherwise. */
  now?: () => number;
}
