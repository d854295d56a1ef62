import type { CatalogueGroup } from '../catalogueTable.ts';
import { DATA } from './data.ts';
import { SERVICES } from './services.ts';
import { TOOLS } from './tools.ts';
import { VALUES } from './values.ts';
import { WEB } from './web.ts';

/**
 * What packages of npm are for. A name stands for the package with all its sub-paths, save those that have an entry of
 * their own; a name that ends in `*` stands for all that begin like it.
 */
export const NPM_PACKAGES: readonly CatalogueGroup[] = [...WEB, ...DATA, ...SERVICES, ...TOOLS, ...VALUES];
