import type { Text } from '../domain/text.ts';

export const help: Text = {
  bg: `SkladBridge – свързва Microinvest Склад Pro с онлайн магазини.

  skladbridge start                      пуска агента и дава връзка към страницата му
  skladbridge demo [--once]              показва всичко с примерен склад и магазин
  skladbridge run ИМЕ export|import      изпълнява задачата веднага
      --dry-run                          само показва плана
      --accept-brakes                    изпраща и това, при което спирачката би спряла
  skladbridge check                      проверява склада и магазините стъпка по стъпка
  skladbridge warehouse                  номерата на обекти, групи, потребители и видове плащане
  skladbridge integrations list
  skladbridge integrations import ФАЙЛ   внася настройки (JSON); --same-shop: магазинът е същият на нов адрес
  skladbridge integrations export ФАЙЛ   записва настройките, без паролите
      --passphrase ДУМИ                  паролите влизат във файла, шифровани; с „-“ думите се четат
                                         от входа, без опцията – от SKLADBRIDGE_PASSPHRASE
  skladbridge backup ФАЙЛ                резервно копие на данните на агента
  skladbridge restore ФАЙЛ               връща ги от резервно копие
  skladbridge support ФАЙЛ               пакет за поддръжка (.json.gz), без пароли и данни на клиенти
  skladbridge --version

Навсякъде: --data ПАПКА (или SKLADBRIDGE_DATA), --json, --lang bg|en, --port ПОРТ (start, demo).
Изходен код: 0 успех, 1 неуспех, 2 грешна команда, 3 чака решение на човек.`,
  en: `SkladBridge – joins Microinvest Склад Pro to online shops.

  skladbridge start                      runs the agent and prints a link to its page
  skladbridge demo [--once]              shows everything on a sample warehouse and shop
  skladbridge run NAME export|import     does the job now
      --dry-run                          only shows the plan
      --accept-brakes                    sends also what the brake would stop at
  skladbridge check                      tests the warehouse and the shops step by step
  skladbridge warehouse                  the numbers of objects, groups, users and payment types
  skladbridge integrations list
  skladbridge integrations import FILE   takes settings over (JSON); --same-shop: the shop has a new address
  skladbridge integrations export FILE   writes the settings, without the passwords
      --passphrase WORDS                 the passwords go into the file, encrypted; with “-” the words are
                                         read from the input, without the option from SKLADBRIDGE_PASSPHRASE
  skladbridge backup FILE                copies the agent's data
  skladbridge restore FILE               puts a copy back
  skladbridge support FILE               support bundle (.json.gz), without passwords and customers' data
  skladbridge --version

Everywhere: --data DIR (or SKLADBRIDGE_DATA), --json, --lang bg|en, --port PORT (start, demo).
Exit status: 0 success, 1 failure, 2 wrong command, 3 waits for a person.`,
};
