import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { needProgram } from '../../test/services/programs.ts';
import { Album } from './album.ts';
import { pictureBusyDay } from './busy-day.ts';
import { pictureFirstDay } from './first-day.ts';
import { pictureMatching } from './matching.ts';
import { pictureTrouble } from './trouble.ts';

const stories = {
  'first-day': pictureFirstDay,
  'busy-day': pictureBusyDay,
  matching: pictureMatching,
  trouble: pictureTrouble,
} as const;

/** Tells each story, or only those named, and keeps its pictures. @throws RangeError on a name that is none */
export async function takePictures(folder: string, names: readonly string[]): Promise<void> {
  const strange = names.filter((name) => !(name in stories));
  if (strange.length > 0) throw new RangeError(`no such story: ${strange.join(', ')}`);
  mkdirSync(folder, { recursive: true });
  const executablePath = await needProgram(['chromium', 'chromium-browser', 'google-chrome'], 'chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const album = new Album(browser, folder);
    for (const [name, tell] of Object.entries(stories)) {
      if (names.length > 0 && !names.includes(name)) continue;
      process.stderr.write(`${name} …\n`);
      await tell(album);
    }
  } finally {
    await browser.close();
  }
}
