import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

interface DescribedOperation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly operation: Operation;
}

const METHODS = ['get', 'post', 'put', 'delete'] as const;

/** Every operation of a description. */
export function operationsOf({ paths }: OpenAPIObject): readonly DescribedOperation[] {
  return Object.values(paths).flatMap((path) =>
    METHODS.flatMap((method) => {
      const operation = path[method];
      return operation === undefined ? [] : [{ method, operation }];
    }),
  );
}
