import type { Problem } from '../../../domain/problem.ts';
import { shownAddress } from './address.ts';
import type { MssqlPlace } from './options.ts';

/** The computer answers, but no program takes calls at this port. */
export const nobodyListens = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-unreachable',
  text: {
    bg: `На ${shownAddress(address)} не приема връзки нито един SQL Server.`,
    en: `No SQL Server takes connections at ${shownAddress(address)}.`,
  },
  advice: {
    bg: 'Проверете дали услугата SQL Server работи. После в SQL Server Configuration Manager, SQL Server Network Configuration, Protocols включете TCP/IP (при Express е изключен), вижте порта му и рестартирайте услугата.',
    en: 'Check that the SQL Server service is running. Then in SQL Server Configuration Manager, SQL Server Network Configuration, Protocols enable TCP/IP (it is off in Express editions), see its port and restart the service.',
  },
  details,
});

/** No answer at all within a few seconds. */
export const serverSilent = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-unreachable',
  text: {
    bg: `SQL Server на ${shownAddress(address)} не отговаря.`,
    en: `SQL Server at ${shownAddress(address)} does not answer.`,
  },
  advice: {
    bg: 'Проверете дали компютърът е включен, дали името и портът са верни и дали защитната стена на сървъра пропуска порта на SQL Server (обикновено TCP 1433).',
    en: 'Check that the computer is on, that name and port are right and that the firewall of the server lets the port of SQL Server through (usually TCP 1433).',
  },
  details,
});

export const serverNotFound = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-unreachable',
  text: {
    bg: `В мрежата няма компютър с име „${address.host}“.`,
    en: `The network knows no computer named "${address.host}".`,
  },
  advice: {
    bg: 'Проверете името на сървъра или въведете IP адреса му.',
    en: "Check the server's name or enter its IP address.",
  },
  details,
});

/** A named instance is found through the service SQL Server Browser, and that one keeps silent. */
export const browserSilent = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-unreachable',
  text: {
    bg: `Портът на инстанцията ${shownAddress(address)} не може да се намери: няма отговор.`,
    en: `The port of the instance ${shownAddress(address)} cannot be found: nothing answers.`,
  },
  advice: {
    bg: 'Стартирайте на сървъра услугата SQL Server Browser и разрешете UDP 1434 в защитната стена. Или оставете полето „Инстанция“ празно и въведете порта ѝ (SQL Server Configuration Manager, TCP/IP, IPAll).',
    en: 'Start the service SQL Server Browser on the server and allow UDP 1434 in the firewall. Or leave the field "Instance" empty and enter its port (SQL Server Configuration Manager, TCP/IP, IPAll).',
  },
  details,
});

/** SQL Server Browser answers, but does not know the instance or knows no TCP port of it. */
export const instanceUnknown = ({ address }: MssqlPlace, details: string): Problem => ({
  code: 'database-unreachable',
  text: {
    bg: `На сървъра ${address.host} няма инстанция ${shownAddress(address)}, достъпна по TCP/IP.`,
    en: `The server ${address.host} has no instance ${shownAddress(address)} that can be reached by TCP/IP.`,
  },
  advice: {
    bg: 'Проверете името на инстанцията (например SQLEXPRESS). Ако е вярно, включете TCP/IP за нея в SQL Server Configuration Manager и рестартирайте услугата ѝ.',
    en: 'Check the name of the instance (e.g. SQLEXPRESS). If it is right, enable TCP/IP for it in SQL Server Configuration Manager and restart its service.',
  },
  details,
});
