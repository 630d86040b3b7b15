/**
 * An address as it may stand in any host's file: letters, digits and `-_~./`, all else percent-encoded, a segment of
 * dots included; slashes in a row are one, so that it names no other host. It can end neither its line nor a quoted text, and means nothing to any host's patterns.
 */
export function safeAddress(address: string): string {
  return address
    .replace(/\/{2,}/g, '/')
    .split('/')
    .map((segment) =>
      /^\.+$/.test(segment)
        ? segment.replaceAll('.', '%2E')
        : encodeURIComponent(segment.toWellFormed()).replace(
            /[!'()*]/g,
            (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
          ),
    )
    .join('/');
}

/**
 * A header's value, if no host's file can misread it: printable ASCII without quotes, variables and escapes.
 * @throws {Error} for any other
 */
export function safeValue(value: string): string {
  if (!/^[\x20-\x7e]+$/.test(value) || /["\\$%`]/.test(value))
    throw new Error(`a header cannot have the value ${JSON.stringify(value)}`);
  return value;
}
