import type { care as bulgarian } from '../bg/care.ts';
import { n } from './counts.ts';

/** Settings of the agent, health, about. */
export const care: typeof bulgarian = {
  settingsPage: {
    title: 'Settings',
    lede: 'Of SkladBridge itself. Settings of the shops are under “Integrations”, the connection to Склад Pro under “Warehouse”.',
    general: 'General',
    language: 'Language',
    languages: { bg: 'Bulgarian', en: 'English' },
    port: 'Port of the page',
    portHelp: 'Holds after SkladBridge is started again. 0: a free one is chosen.',
    retention: 'Details of runs',
    retentionHelp:
      'Items and logs are kept for so many days (7 to 3650). The runs themselves and the orders stay.',
    days: 'days',
    daily: 'Daily backup',
    dailyOn: 'Make a backup every day',
    dailyKeep: 'Keep the last',
    copies: 'backups',
    save: 'Save the settings',
    saved: 'The settings are saved.',
    backups: 'Backups',
    backupsHelp: (folder) =>
      `The backups are in ${folder}. Passwords in them are encrypted with the key of this computer: on another one they are typed again.`,
    backupNow: 'Back up now',
    backupMade: (name) => `The backup ${name} is ready.`,
    noBackups: 'There are no backups yet.',
    file: 'Backup',
    made: 'Made',
    size: 'Size',
    download: 'Download',
    downloadOf: (name) => `Download ${name}`,
    restore: 'Restore at the next start…',
    restoreOf: (name) => `Restore ${name} at the next start`,
    restoreHelp:
      'The backup is checked now; the present data is replaced when SkladBridge is started again, and kept beside it. Orders will not be doubled; prices and quantities are sent again.',
    restoreNow: 'Prepare the restore',
    staged: 'The backup was checked. The data will be replaced when SkladBridge is started again.',
    cancel: 'Keep the present data',
    refused: 'Not accepted',
    more: 'More',
    health: 'Health and support bundle',
    about: 'About',
    configuration: 'Settings file',
  },
  healthPage: {
    title: 'Health',
    lede: (at) => `Checked now, ${at}.`,
    check: 'Check',
    state: 'State',
    outcomes: { ok: 'In order', warning: 'Attention', error: 'Error', unknown: 'Not known' },
    see: 'See',
    again: 'Check again',
    support: 'Support bundle',
    supportHelp:
      'One file for your dealer: versions, settings without the passwords, health, the last runs and the ends of the logs. Names, e-mails, telephones, addresses and company numbers of customers are masked. Nothing is sent by itself.',
    supportNow: 'Download the support bundle',
    size: (bytes) =>
      bytes < 1024 * 1024
        ? `${n(Math.ceil(bytes / 1024))}\u00a0KB`
        : `${n(Math.round(bytes / 104857.6) / 10)}\u00a0MB`,
  },
  aboutPage: {
    title: 'About',
    licence: 'SkladBridge is distributed under the Apache-2.0 licence.',
    versions: 'Versions',
    protocols: 'Shops',
    protocol: {
      verified: 'Verified: by the interface that the shop publishes',
      assumed: 'Assumed: the protocol is not public',
    },
    parts: 'Parts by others and their licences',
    part: 'Part',
    itsLicence: 'Licence',
  },
};
