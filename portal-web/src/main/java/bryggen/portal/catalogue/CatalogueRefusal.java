package bryggen.portal.catalogue;

import bryggen.portal.platform.Refusal;
import java.util.List;

/** Every way the catalogue says no. */
public abstract sealed class CatalogueRefusal extends Refusal {
    private CatalogueRefusal(Kind kind, String rule, String code, List<Finding> findings, Object... arguments) {
        super("catalogue", kind, rule, code, findings, arguments);
    }

    private CatalogueRefusal(Kind kind, String rule, List<Finding> findings) {
        super("catalogue", kind, rule, findings);
    }

    /** 404: there is no such product, or it is no longer sold. */
    public static final class UnknownProduct extends CatalogueRefusal {
        public UnknownProduct(String sku) {
            super(Kind.MISSING, "CA3", "unknown-product", List.of(), sku);
        }
    }

    /** 422: this much of it can neither be priced nor promised. */
    public static final class UnfitQuantity extends CatalogueRefusal {
        public UnfitQuantity(Finding finding) {
            super(Kind.RULE, "CA9", "unfit-quantity", List.of(finding));
        }
    }

    /** 404: nobody has given this company a price for this quantity. */
    public static final class NoPrice extends CatalogueRefusal {
        public NoPrice(String sku) {
            super(Kind.MISSING, "CA4", "no-price", List.of(), sku);
        }
    }

    /** 422: a company cannot call a product so, or the product is none. */
    public static final class UnfitNumber extends CatalogueRefusal {
        public UnfitNumber(String code, String about) {
            super(Kind.RULE, "CA20", List.of(Finding.at(pointer(code), code, about)));
        }

        private static String pointer(String code) {
            return code.equals("own-number-no-product") ? "/sku" : "/number";
        }
    }

    /** 422: the file cannot be read as numbers and products; {@code code} says why. */
    public static final class BadNumberFile extends CatalogueRefusal {
        public BadNumberFile(String code, Object... about) {
            super(Kind.RULE, "CA23", List.of(Finding.at("/file", code, about)));
        }
    }

    /** 404: there is no such paper, or its product is not there for the company. */
    public static final class UnknownPaper extends CatalogueRefusal {
        public UnknownPaper() {
            super(Kind.MISSING, "CA29", "unknown-paper", List.of());
        }
    }

    /** 422: a paper that cannot be kept so. */
    public static final class UnfitPaper extends CatalogueRefusal {
        public UnfitPaper(List<Finding> findings) {
            super(Kind.RULE, "CA28", findings);
        }
    }

    /** 422: a product cannot have this part. */
    public static final class UnfitPart extends CatalogueRefusal {
        public UnfitPart(String code, String about) {
            super(Kind.RULE, "CA30", List.of(Finding.at(pointer(code), code, about)));
        }

        private static String pointer(String code) {
            return switch (code) {
                case "part-no-product" -> "/sku";
                case "part-quantity-unfit" -> "/quantity";
                case "part-position-unfit" -> "/position";
                default -> "/part";
            };
        }
    }

    /** 422: the file cannot be read as products and parts; {@code code} says why. */
    public static final class BadPartFile extends CatalogueRefusal {
        public BadPartFile(String code, Object... about) {
            super(Kind.RULE, "CA30", List.of(Finding.at("/file", code, about)));
        }
    }

    /** 422: the company sees no stock, so it cannot ask for what is free either. */
    public static final class StockNotShown extends CatalogueRefusal {
        public StockNotShown() {
            super(Kind.RULE, "CA27", List.of(Finding.at("inStock", "stock-not-shown")));
        }
    }

    /** 422: the place of delivery is none of the company's. */
    public static final class UnknownPlace extends CatalogueRefusal {
        public UnknownPlace() {
            super(Kind.RULE, "CA19", "unknown-ship-to", List.of(Finding.at("/shipTo", "unknown-ship-to")));
        }
    }
}
