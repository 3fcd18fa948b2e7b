export const secondFactor = {
  title: '',
}
