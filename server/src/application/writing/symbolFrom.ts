/** `order placed`, `order-placed` and `orderPlaced` are `OrderPlaced`. Empty where no letter and no digit is left. */
export function symbolFrom(name: string): string {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
    .replace(/^(?=\p{N})/u, '_');
}
