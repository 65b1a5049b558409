import type { common as bulgarian } from '../bg/common.ts';
import { count, goods, orders } from './counts.ts';

/** Words that several screens share. */
export const common: typeof bulgarian = {
  skip: 'Skip to the content',
  path: 'Path',
  menu: 'Menu',
  mainMenu: 'Main menu',
  version: (version) => `Version ${version}`,
  otherLanguage: 'Български',
  signOut: 'Sign out',
  details: 'Details',
  goods,
  orders,
  all: 'All',
  search: 'Search',
  stale: 'SkladBridge does not answer. What is shown may be old.',
  becomes: 'becomes',
  job: { export: 'Export', import: 'Import', download: 'Download of goods', match: 'Reading both sides' },
  places: {
    dashboard: 'Dashboard',
    integrations: 'Integrations',
    runs: 'Runs',
    orders: 'Orders',
    goods: 'Goods',
    warehouse: 'Warehouse',
    settings: 'Settings',
  },
  waitingHere: 'waiting',
  health: {
    good: 'All is well',
    short: (value) => `Health: ${count(value, 'finding', 'findings')}`,
    see: 'See',
  },
  standing: {
    undecided: 'Looking whether to lead',
    leads: 'Leads',
    standsBy: (computer) =>
      `Stands by; ${computer === '' ? 'another agent' : `the agent on ${computer}`} leads`,
    cutOff: 'No connection to the warehouse',
  },
};
