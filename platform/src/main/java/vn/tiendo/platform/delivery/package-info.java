/** How answers reach who asked: compressed where that is wanted, and by scripts of the pages of other origins where an operator names them. */
package vn.tiendo.platform.delivery;
