import type { ConnectionConfiguration } from 'tedious';
import { type SqlServerAddress, sqlServerAddress, type TypedAddress } from './address.ts';

export interface MssqlConfig extends TypedAddress {
  database: string;
  /** `sql`: a login of the server; `windows`: an account of the domain or of the server's computer. */
  authentication: 'sql' | 'windows';
  user: string;
  /** Of a Windows account; may also stand before the user as `DOMAIN\user`. */
  domain: string;
  password: string;
  /**
   * `yes`: only to a server with a certificate that this computer trusts; `trust`: to any certificate; `no`: nothing is
   * encrypted, the password neither; `auto`: `no` on this computer, else `yes`.
   */
  encrypt: 'auto' | 'yes' | 'trust' | 'no';
}

/** The parts of a configuration that messages name. */
export interface MssqlPlace {
  address: SqlServerAddress;
  database: string;
  /** As a person knows it: `DOMAIN\user` for a Windows account. */
  user: string;
  authentication: MssqlConfig['authentication'];
  isEncrypted: boolean;
}

/** Milliseconds until an address that does not answer counts as unreachable, and for one statement. */
const connectTimeout = 5000;
const requestTimeout = 60_000;

const accountOf = ({ authentication, user, domain }: MssqlConfig): { user: string; domain: string } => {
  const [, before, name] = /^([^\\]+)\\(.+)$/.exec(user) ?? [];
  return authentication === 'windows' && before !== undefined && name !== undefined
    ? { user: name, domain: before }
    : { user, domain };
};

const encryptionOf = ({ encrypt }: MssqlConfig, { isThisComputer }: SqlServerAddress) =>
  encrypt === 'auto' ? (isThisComputer ? 'no' : 'yes') : encrypt;

export function placeOf(config: MssqlConfig): MssqlPlace {
  const { user, domain } = accountOf(config);
  const address = sqlServerAddress(config);
  return {
    address,
    database: config.database,
    user: config.authentication === 'windows' && domain !== '' ? `${domain}\\${user}` : user,
    authentication: config.authentication,
    isEncrypted: encryptionOf(config, address) !== 'no',
  };
}

/** What the driver is told. Times stay the local times that the program wrote. */
export function driverOptions(config: MssqlConfig): ConnectionConfiguration {
  const address = sqlServerAddress(config);
  const { user, domain } = accountOf(config);
  const encrypt = encryptionOf(config, address);
  return {
    server: address.host,
    authentication:
      config.authentication === 'windows'
        ? { type: 'ntlm', options: { userName: user, password: config.password, domain } }
        : { type: 'default', options: { userName: user, password: config.password } },
    options: {
      ...('instance' in address ? { instanceName: address.instance } : { port: address.port }),
      database: config.database,
      appName: 'SkladBridge',
      encrypt: encrypt !== 'no',
      trustServerCertificate: encrypt === 'trust',
      connectTimeout,
      requestTimeout,
      maxRetriesOnTransientErrors: 0,
      useUTC: true,
    },
  };
}
