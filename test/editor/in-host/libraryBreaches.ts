/** What is wrong with the library on purpose, as `allFindings` tells it. */
export const BREACHES = [
  'src/library/lending/adapters/screen/desk.py composition-root',
  'src/library/lending/adapters/screen/price_list.py layer-order',
  'src/library/lending/adapters/storage/loans_in_memory.py test-import',
  'src/library/lending/application/count_loans.py core-package',
  'src/library/lending/application/return_book.py indirect-layer-order',
  'src/library/lending/domain/book.py cycle',
  'src/library/lending/domain/fine.py layer-order',
  'src/library/lending/domain/reminder.py layer-order',
  'src/library/lending/domain/shelf.py cycle',
  'src/library/lending/helpers/notebook.py unplaced-module',
  'src/library/members/application/close_account.py context-boundary',
];
