export const help = {
  title: '',
}
