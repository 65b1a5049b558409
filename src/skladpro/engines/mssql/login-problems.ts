import type { Problem } from '../../../domain/problem.ts';
import type { Text } from '../../../domain/text.ts';
import { shownAddress } from './address.ts';
import type { MssqlPlace } from './options.ts';

const checkLogin: Record<MssqlPlace['authentication'], Text> = {
  sql: {
    bg: 'Проверете потребителя и паролата. Ако са верни, разрешете на сървъра и двата вида вход: SQL Server Management Studio, свойства на сървъра, Security, „SQL Server and Windows Authentication mode“, после рестартирайте услугата.',
    en: 'Check user and password. If they are right, allow both kinds of login on the server: SQL Server Management Studio, properties of the server, Security, "SQL Server and Windows Authentication mode", then restart the service.',
  },
  windows: {
    bg: 'Проверете домейна (или името на компютъра), потребителя и паролата, и дали този акаунт на Windows е добавен като Login на сървъра.',
    en: 'Check the domain (or computer name), user and password, and whether this Windows account has been added as a login of the server.',
  },
};

/** The name, the password or the kind of login is refused. */
export const wrongLogin = ({ address, user, authentication }: MssqlPlace, details: string): Problem => ({
  code: 'database-login',
  text: {
    bg: `SQL Server на ${shownAddress(address)} отказа достъп на потребителя „${user}“.`,
    en: `SQL Server at ${shownAddress(address)} refused the user "${user}".`,
  },
  advice: checkLogin[authentication],
  details,
});

/** The account comes from a domain that the server does not trust, or only Windows accounts may enter. */
export const windowsOnly = ({ address, user }: MssqlPlace, details: string): Problem => ({
  code: 'database-login',
  text: {
    bg: `SQL Server на ${shownAddress(address)} не приема този вид вход за потребителя „${user}“.`,
    en: `SQL Server at ${shownAddress(address)} does not take this kind of login for the user "${user}".`,
  },
  advice: {
    bg: 'За вход със SQL Server разрешете на сървъра „SQL Server and Windows Authentication mode“. За вход с Windows използвайте акаунт от домейна на сървъра или от самия компютър.',
    en: 'For an SQL Server login allow "SQL Server and Windows Authentication mode" on the server. For a Windows login use an account of the server\'s domain or of its own computer.',
  },
  details,
});

/** Disabled, or locked after wrong passwords. */
export const accountUnusable = ({ user }: MssqlPlace, details: string): Problem => ({
  code: 'database-login',
  text: {
    bg: `Потребителят „${user}“ е изключен или заключен в SQL Server.`,
    en: `The user "${user}" is disabled or locked in SQL Server.`,
  },
  advice: {
    bg: 'Отключете го в SQL Server Management Studio: Security, Logins, свойства на потребителя, Status.',
    en: 'Unlock it in SQL Server Management Studio: Security, Logins, properties of the login, Status.',
  },
  details,
});

export const passwordExpired = ({ user }: MssqlPlace, details: string): Problem => ({
  code: 'database-login',
  text: {
    bg: `Паролата на потребителя „${user}“ в SQL Server е изтекла или трябва да се смени.`,
    en: `The password of the user "${user}" in SQL Server has expired or must be changed.`,
  },
  advice: {
    bg: 'Сменете паролата в SQL Server Management Studio и я въведете тук. Изключете „Enforce password expiration“ за този потребител, за да не спира връзката.',
    en: 'Change the password in SQL Server Management Studio and enter it here. Switch off "Enforce password expiration" for this login so that the connection does not stop again.',
  },
  details,
});

/** Absent, or this login may not open it: the server does not say which. */
export const unknownDatabase = ({ address, database, user }: MssqlPlace, details: string): Problem => ({
  code: 'database-unknown',
  text: {
    bg: `На ${shownAddress(address)} няма база данни „${database}“ или потребителят „${user}“ няма достъп до нея.`,
    en: `${shownAddress(address)} has no database "${database}", or the user "${user}" may not open it.`,
  },
  advice: {
    bg: 'Проверете името на базата данни: показва се в Склад Pro при избор на база данни. Ако е вярно, дайте на потребителя достъп до нея (User Mapping) с права за четене и запис.',
    en: 'Check the name of the database: Склад Pro shows it where a database is chosen. If it is right, give the login access to it (User Mapping) with rights to read and write.',
  },
  details,
});
