import { datetimes, floats, id, ints, table, textOf, texts } from '../column.ts';

/** The program's settings, its own companies, tax groups, currencies and logs. */
export const programTables = [
  table(
    'Configuration',
    [...id(), ...textOf(50, 'Key'), ...textOf(50, 'Value'), ...ints('UserID')],
    ['ID'],
    [['Key', 'UserID']],
  ),
  table('System', [...textOf(20, 'Version'), ...ints('ProductID'), ...datetimes('LastBackup')], ['Version']),
  table(
    'Registration',
    [
      ...id(),
      ...texts('Code', 'Company', 'MOL', 'City', 'Address', 'Phone', 'Fax', 'eMail', 'TaxNo', 'Bulstat'),
      ...texts('BankName', 'BankCode', 'BankAcct', 'BankVATAcct'),
      ...ints('UserID'),
      ...datetimes('UserRealTime'),
      ...ints('IsDefault'),
      ...texts('Note1', 'Note2'),
      ...ints('Deleted'),
    ],
    ['ID'],
  ),
  table('VATGroups', [...id(), ...texts('Code', 'Name'), ...floats('VATValue')], ['ID']),
  table(
    'Currencies',
    [
      ...id(),
      ...textOf(3, 'Currency'),
      ...texts('Description'),
      ...floats('ExchangeRate'),
      ...ints('Deleted'),
    ],
    ['ID'],
  ),
  table(
    'CurrenciesHistory',
    [...id(), ...ints('CurrencyID'), ...floats('ExchangeRate'), ...datetimes('Date'), ...ints('UserID')],
    ['ID'],
    [['CurrencyID']],
  ),
  table(
    'PriceRules',
    [...id(), ...texts('Name'), ...textOf(1000, 'Formula'), ...ints('Enabled', 'Priority')],
    ['ID'],
  ),
  table(
    'ApplicationLog',
    [
      ...id(),
      ...texts('Message'),
      ...ints('UserID'),
      ...datetimes('UserRealtime'),
      ...textOf(50, 'MessageSource'),
    ],
    ['ID'],
    [['UserID']],
  ),
  table('InternalLog', [...id(), ...textOf(3000, 'Message')], ['ID']),
  table('Network', ints('Num', 'Counter'), ['Num']),
] as const;
