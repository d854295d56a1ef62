import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../harness/paths.ts';
import { travel } from './fixJourney.ts';
import { SAVES, useWindow } from './window.ts';

const SHOP = path.join(ROOT, 'samples/shop');
const LIBRARY = path.join(ROOT, 'samples/library');

describe('A fix of several files', () => {
  const window = useWindow('fixes', SHOP, { settings: SAVES });
  const route = (args: string): string =>
    `import { receiptFor } from '../../domain/receipt.ts';\n\nexport const receiptRoute = (total: number): string => JSON.stringify(receiptFor(${args}));\n`;
  const receipt = (parameters: string, at: string): string =>
    `export function receiptFor(${parameters}): { total: number; at: Date } {\n  return { total, at: ${at} };\n}\n`;

  travel(window, {
    name: 'fix',
    title: 'Take the time as a parameter',
    row: 'new Date',
    line: 2,
    column: 26,
    before: {
      'src/orders/domain/receipt.ts': receipt('total: number', 'new Date()'),
      'src/orders/adapters/web/receiptRoute.ts': route('total'),
    },
    after: {
      'src/orders/domain/receipt.ts': receipt('total: number, now: Date', 'now'),
      'src/orders/adapters/web/receiptRoute.ts': route('total, new Date()'),
    },
  });
});

describe('A port of TypeScript that is extracted', () => {
  const window = useWindow('extract-port', SHOP, { settings: SAVES });
  const user = (from: string, mail: string): string =>
    `${from}\n\nexport class MailReceipts {\n  ${mail}\n\n  run(order: string): void {\n    this.mail.send(order);\n  }\n}\n`;
  const adapter = (from: string, clause: string): string =>
    `${from}export class ReceiptMail${clause} {\n  readonly sent: string[] = [];\n\n  send(order: string): void {\n    this.sent.push(order);\n  }\n}\n`;
  const root = (from: string, args: string): string =>
    `import { MailReceipts } from '../orders/application/mailReceipts.ts';\n${from}\nexport const mailReceipts = new MailReceipts(${args});\n`;

  travel(window, {
    name: 'extract-port',
    title: 'Extract the port `ReceiptMailPort` from `ReceiptMail`',
    row: 'application may not import web',
    line: 1,
    column: 35,
    before: {
      'src/orders/application/mailReceipts.ts': user(
        "import { ReceiptMail } from '../adapters/web/receiptMail.ts';",
        'private readonly mail = new ReceiptMail();',
      ),
      'src/orders/adapters/web/receiptMail.ts': adapter('', ''),
      'src/composition/mailAll.ts': root('', ''),
      'src/orders/application/ports/receiptMail.ts': null,
    },
    after: {
      'src/orders/application/mailReceipts.ts': user(
        "import type { ReceiptMailPort } from './ports/receiptMail.ts';",
        'constructor(private readonly mail: ReceiptMailPort) {}',
      ),
      'src/orders/adapters/web/receiptMail.ts': adapter(
        "import type { ReceiptMailPort } from '../../application/ports/receiptMail.ts';\n\n",
        ' implements ReceiptMailPort',
      ),
      'src/composition/mailAll.ts': root(
        "import { ReceiptMail } from '../orders/adapters/web/receiptMail.ts';\n",
        'new ReceiptMail()',
      ),
      'src/orders/application/ports/receiptMail.ts':
        'export interface ReceiptMailPort {\n  send(order: string): void;\n}\n',
    },
  });
});

describe('A port of Python that is extracted', () => {
  const window = useWindow('extract-port-python', LIBRARY, { settings: SAVES });
  const user = (from: string, parameters: string, mail: string): string =>
    `${from}\n\n\nclass RemindAll:\n    def __init__(${parameters}) -> None:\n        self._mail = ${mail}\n\n    def execute(self, member: str) -> None:\n        self._mail.send(member)\n`;
  const adapter = (from: string, bases: string): string =>
    `${from}class ReminderMail${bases}:\n    def __init__(self) -> None:\n        self.sent: list[str] = []\n\n    def send(self, member: str) -> None:\n        self.sent.append(member)\n`;
  const root = (from: string, args: string): string =>
    `${from}from library.lending.application.remind_all import RemindAll\n\nremind_all = RemindAll(${args})\n`;
  const ports = readFileSync(path.join(LIBRARY, 'src/library/lending/application/ports.py'), 'utf8');

  travel(window, {
    name: 'extract-port-python',
    title: 'Extract the port `ReminderMailPort` from `ReminderMail`',
    row: 'application may not import screen',
    line: 1,
    column: 10,
    before: {
      'src/library/lending/application/remind_all.py': user(
        'from ..adapters.screen.reminder_mail import ReminderMail',
        'self',
        'ReminderMail()',
      ),
      'src/library/lending/adapters/screen/reminder_mail.py': adapter('', ''),
      'src/library/composition/remind.py': root('', ''),
      'src/library/lending/application/ports.py': ports,
    },
    after: {
      'src/library/lending/application/remind_all.py': user(
        'from .ports import ReminderMailPort',
        'self, mail: ReminderMailPort',
        'mail',
      ),
      'src/library/lending/adapters/screen/reminder_mail.py': adapter(
        'from library.lending.application.ports import ReminderMailPort\n\n\n',
        '(ReminderMailPort)',
      ),
      'src/library/composition/remind.py': root(
        'from library.lending.adapters.screen.reminder_mail import ReminderMail\n',
        'ReminderMail()',
      ),
      'src/library/lending/application/ports.py': `${ports}\n\nclass ReminderMailPort(Protocol):\n    def send(self, member: str) -> None: ...\n`,
    },
  });
});
