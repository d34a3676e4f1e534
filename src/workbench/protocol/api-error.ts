/** Excel's answer when it refuses something: the code, message and place that `OfficeExtension.Error` carries. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** "Range.values": the member that was refused. */
    readonly location = '',
    readonly status = 400,
  ) {
    super(message);
  }
}

export const invalidArgument = (location: string, message: string) =>
  new ApiError('InvalidArgument', message, location);

export const itemNotFound = (location: string) =>
  new ApiError('ItemNotFound', "The requested resource doesn't exist.", location, 404);

export const alreadyExists = (location: string, what: string) =>
  new ApiError(
    'ItemAlreadyExists',
    `A resource with the same name or identifier already exists: ${what}`,
    location,
    409,
  );

export const accessDenied = (location: string, message: string) =>
  new ApiError('AccessDenied', message, location, 403);

/** The workbench lacks a member that Excel has. Always by name, never a silent null. */
export const notImplemented = (className: string, member: string) =>
  new ApiError(
    'ApiNotFound',
    `The workbench does not implement ${className}.${member}.`,
    `${className}.${member}`,
    404,
  );
