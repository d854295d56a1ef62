/** `98 %`: how many of the modules lie in a layer. Only where all do are they 100 %. */
export function shareInLayers(placed: number, modules: number): string {
  return `${modules === 0 ? '100' : String(Math.floor((placed * 100) / modules))} %`;
}

/** `118 of 120 modules in a layer (98 %)` */
export function coverageWords(placed: number, modules: number): string {
  const share = modules === 0 ? '' : ` (${shareInLayers(placed, modules)})`;
  return `${String(placed)} of ${String(modules)} module${modules === 1 ? '' : 's'} in a layer${share}`;
}
