import type { FileTexts } from './editor.ts';

/** Three layers, outermost first, and nothing that an import could break unnoticed. */
export const CONTRACT = `{
  "preset": "none",
  "include": ["src/**"],
  "layers": [
    { "name": "adapters", "role": "adapter", "paths": ["src/adapters/**"] },
    { "name": "application", "role": "application", "paths": ["src/application/**"] },
    { "name": "domain", "role": "domain", "paths": ["src/domain/**"] }
  ],
  "rules": { "unplaced-module": "off" }
}
`;

/** A project without any finding. `src/lib` lies in no layer. */
export const ORDERLY: FileTexts = {
  'inward.json': CONTRACT,
  'src/domain/order.ts': "import { now } from '../lib/index.ts';\nexport const order = now;\n",
  'src/domain/price.ts': 'export const price = 1;\n',
  'src/application/place.ts': "import { order } from '../domain/order.ts';\nexport const place = order;\n",
  'src/adapters/db.ts': 'export const db = 0;\n',
  'src/lib/index.ts': 'export const now = 0;\n',
};

/** The same with one import that points outward. */
export const UNTIDY: FileTexts = {
  ...ORDERLY,
  'src/domain/order.ts': "import { db } from '../adapters/db.ts';\nexport const order = db;\n",
};

/** `files` in a folder of the project. */
export function below(folder: string, files: FileTexts): FileTexts {
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]));
}

/** `files` but for those of that name. */
export function without(name: string, files: FileTexts): FileTexts {
  return Object.fromEntries(Object.entries(files).filter(([file]) => file !== name));
}
