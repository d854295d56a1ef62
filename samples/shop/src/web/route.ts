/** What a route is told of a request. */
export interface WebRequest {
  /** The parts of the path that stood for the `:names` of the route. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The parsed JSON body, undefined where there is none. */
  readonly body: unknown;
}

export interface WebAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Such as `/orders/:customer`. */
  readonly path: string;
  readonly answer: (request: WebRequest) => Promise<WebAnswer>;
}

/** The parameters of `path` where `route` is meant, undefined where it is not. */
export function matchRoute(route: Route, method: string, path: string): Record<string, string> | undefined {
  const [expected, given] = [route.path.split('/'), path.split('/')];
  if (route.method !== method || expected.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of expected.entries()) {
    const text = given[index] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = decodeURIComponent(text);
    else if (part !== text) return undefined;
  }
  return parameters;
}
