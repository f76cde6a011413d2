const HOST = document.createElement('div');

/**
 * Where dialogs hang (`getContainer`). On the body itself they keep it from scrolling by a style without the nonce,
 * which the security policy refuses; in an element of their own they do not try.
 */
export function dialogHost(): HTMLElement {
  if (!HOST.isConnected) document.body.append(HOST);
  return HOST;
}
