export const account = {
  title: '',
}
