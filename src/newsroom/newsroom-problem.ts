/** Why a newsroom cannot start; the message is Vietnamese and says what to do. */
export class NewsroomProblem extends Error {
  constructor(message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'NewsroomProblem';
  }
}
