import { parseArgs } from 'node:util';
import { help } from './cli/help.ts';
import { consoleOutput, type Exit, exit, type Output } from './cli/output.ts';
import { keepCompiledCode } from './compiled-code.ts';
import { dataFolder } from './data-folder.ts';
import { problemOf } from './domain/problem.ts';
import type { Lang } from './domain/text.ts';
import { version } from './version.ts';

const options = {
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  headless: { type: 'boolean', default: false },
  port: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'accept-brakes': { type: 'boolean', default: false },
  'same-shop': { type: 'boolean', default: false },
  passphrase: { type: 'string' },
  once: { type: 'boolean', default: false },
  version: { type: 'boolean', short: 'v', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

type Values = ReturnType<typeof parse>['values'];

const parse = (args: string[]) => parseArgs({ args, options, allowPositionals: true });

/** Bulgarian unless asked otherwise or the system speaks English. */
function languageOf(asked: string | undefined): Lang {
  const wanted = asked ?? process.env.LC_ALL ?? process.env.LANG ?? '';
  return wanted.startsWith('en') ? 'en' : 'bg';
}

/** Most words that may follow each command. */
const mostWords: Record<string, number> = {
  start: 0,
  demo: 0,
  run: 2,
  check: 0,
  warehouse: 0,
  integrations: 2,
  backup: 1,
  restore: 1,
  support: 1,
};

function portOf(given: string | undefined): number | undefined | 'bad' {
  if (given === undefined) return undefined;
  const port = Number(given);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : 'bad';
}

/** Each command loads only what it uses. */
async function dispatch(positionals: string[], values: Values, output: Output): Promise<Exit> {
  const [command, ...rest] = positionals;
  const dataDir = dataFolder(values.data);
  const port = portOf(values.port);
  if (port === 'bad' || rest.length > (mostWords[command ?? ''] ?? 0)) return misused(output);
  const workshop = async () => (await import('./cli/workshop.ts')).withWorkshop;
  switch (command) {
    case 'start':
      return (await import('./cli/start.ts')).startCommand(dataDir, output, { port });
    case 'demo':
      return (await import('./cli/demo/command.ts')).demoCommand(output, {
        once: values.once,
        port,
        dataDir: values.data,
      });
    case 'run': {
      const [name, job] = rest;
      if (name === undefined || job === undefined) return misused(output);
      const { runCommand } = await import('./cli/run.ts');
      const request = { name, job, dryRun: values['dry-run'], acceptBrakes: values['accept-brakes'] };
      return (await workshop())(dataDir, (w) => runCommand(w, output, request));
    }
    case 'check': {
      const { checkCommand } = await import('./cli/check.ts');
      return (await workshop())(dataDir, (w) => checkCommand(w, output));
    }
    case 'warehouse': {
      const { warehouseCommand } = await import('./cli/warehouse.ts');
      return (await workshop())(dataDir, (w) => warehouseCommand(w, output));
    }
    case 'integrations': {
      const [verb, file] = rest;
      const { listCommand, importCommand, exportCommand } = await import('./cli/integrations.ts');
      const { passphraseOf } = await import('./cli/passphrase.ts');
      if (verb === 'list') return (await workshop())(dataDir, async (w) => listCommand(w, output));
      if (file === undefined) return misused(output);
      if (verb === 'import') {
        const passphrase = await passphraseOf(values.passphrase);
        const request = { file, passphrase, sameShop: values['same-shop'] };
        return (await workshop())(dataDir, async (w) => importCommand(w, output, request));
      }
      if (verb === 'export') {
        const passphrase = await passphraseOf(values.passphrase);
        return (await workshop())(dataDir, async (w) => exportCommand(w, output, { file, passphrase }));
      }
      return misused(output);
    }
    case 'backup':
    case 'restore': {
      const [file] = rest;
      if (file === undefined) return misused(output);
      const { backupCommand, restoreCommand } = await import('./cli/backup.ts');
      return command === 'backup'
        ? backupCommand(dataDir, file, output)
        : restoreCommand(dataDir, file, output);
    }
    case 'support': {
      const [file] = rest;
      if (file === undefined) return misused(output);
      const { supportCommand } = await import('./cli/support.ts');
      return (await workshop())(dataDir, (w) => supportCommand(w, file, output));
    }
    default:
      return misused(output);
  }
}

/** @param words the machine's own about what it did not understand */
function misused(output: Output, words?: string): Exit {
  const problem = {
    code: 'wrong-command',
    text: { bg: 'Командата не е разбрана.', en: 'The command was not understood.' },
    advice: { bg: 'Вижте командите с --help.', en: 'See the commands with --help.' },
    ...(words !== undefined && { details: words }),
  };
  output.fail(problem);
  if (words !== undefined) output.note(words);
  output.note(help);
  output.document({ problem });
  return exit.usage;
}

async function main(args: string[]): Promise<Exit> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    const asked = parseArgs({ args, options, allowPositionals: true, strict: false }).values;
    const output = consoleOutput(languageOf(String(asked.lang ?? '') || undefined), asked.json === true);
    return misused(output, error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const output = consoleOutput(languageOf(values.lang), values.json);
  if (values.lang !== undefined && !['bg', 'en'].includes(values.lang)) return misused(output);
  if (values.version) {
    output.say(version);
    output.document({ version });
    return exit.done;
  }
  if (values.help || positionals.length === 0) {
    output.say(help);
    return exit.done;
  }
  try {
    return await dispatch(positionals, values, output);
  } catch (error) {
    const problem = problemOf(error);
    output.fail(problem);
    output.document({ problem });
    return exit.failed;
  }
}

// A reader that closes its end early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// What a command loads is compiled once and kept for the next start.
keepCompiledCode();

process.exitCode = await main(process.argv.slice(2));
