/** What the pages of both services share: layout and menu, words for days, forms that only our own pages send, errors as pages. */
package vn.tiendo.platform.page;
