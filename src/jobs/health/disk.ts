import { statfsSync } from 'node:fs';
import type { HealthCheck, HealthDeps } from './check.ts';

const megabyte = 1024 * 1024;
const title = { bg: 'Място на диска', en: 'Disk space' };

/** Room on the disk of the data folder: below 1 GB a warning, below 200 MB an error. */
export const checkDisk = ({ state }: Pick<HealthDeps, 'state'>): HealthCheck => {
  const { bavail, bsize } = statfsSync(state.dataDir);
  return diskSpace(Math.floor((bavail * bsize) / megabyte), state.dataDir);
};

/** @param free megabytes */
export function diskSpace(free: number, folder: string): HealthCheck {
  const room = free >= 1024 ? `${Math.floor(free / 1024)} GB` : `${free} MB`;
  if (free >= 1024) return { title, outcome: 'ok', found: { bg: `свободни ${room}`, en: `${room} free` } };
  return {
    title,
    outcome: free < 200 ? 'error' : 'warning',
    problem: {
      code: 'disk-low',
      text: {
        bg: `На диска с данните (${folder}) остават ${room}.`,
        en: `The disk with the data (${folder}) has ${room} left.`,
      },
      advice: {
        bg: 'Освободете място: без него SkladBridge не може да записва какво е изпратил и спира.',
        en: 'Free some room: without it SkladBridge cannot record what it has sent and stops.',
      },
    },
  };
}
