/** What is wrong with how a command was called; the message is Vietnamese. */
export class WrongOption extends Error {
  override readonly name = 'WrongOption';
}
