export const recoveryReport = {
  title: '',
}
