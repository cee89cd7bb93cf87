#!/usr/bin/python3
"""Configure the ERP as a Norwegian industrial supplier.  In-process through proteus (no server needed).

Run by configure.sh as user tryton.  Names and codes are always the same.
"""
import datetime as dt
import os
import shutil
import sys
import time
from decimal import Decimal as D

t0 = time.time()
from proteus import Model, Wizard, config as pconfig

DB, CONF, PGPORT = os.environ['ERP_DB'], os.environ['CONF'], os.environ['ERP_PGPORT']
cfg = pconfig.set_trytond(
    database='postgresql://tryton@127.0.0.1:%s/%s' % (PGPORT, DB), user='admin', config_file=CONF)
print('pool_load_seconds %.1f' % (time.time() - t0))
YEARS = (2026, 2027)


def M(name):
    return Model.get(name)


def one(model, **kw):
    return M(model).find([(k, '=', v) for k, v in kw.items()], limit=1)[0]


# --- module wizards done, language for formatting -------------------------------------------------
for item in M('ir.module.config_wizard.item').find([('state', '!=', 'done')]):
    item.state = 'done'
    item.save()

# --- geography, currency ---------------------------------------------------------------------------
countries = {}
for code, code3, num, name in (('NO', 'NOR', '578', 'Norway'), ('SE', 'SWE', '752', 'Sweden'),
                               ('DK', 'DNK', '208', 'Denmark'), ('DE', 'DEU', '276', 'Germany')):
    c = M('country.country')(code=code, code3=code3, code_numeric=num, name=name)
    c.save()
    countries[code] = c
cur = {}
for code, num, name, symbol, rate in (('NOK', '578', 'Norwegian krone', 'kr', None),
                                      ('EUR', '978', 'Euro', '€', D('0.086'))):
    c = M('currency.currency')(code=code, numeric_code=num, name=name, symbol=symbol, digits=2, rounding=D('0.01'))
    r = c.rates.new()
    r.date, r.rate = dt.date(2026, 1, 1), rate or D(1)
    c.save()
    cur[code] = c

# --- company -----------------------------------------------------------------------------------------
party = M('party.party')(name='Nordvik Industri AS', code='COMPANY')
a = party.addresses[0] if party.addresses else party.addresses.new()
a.street, a.postal_code, a.city, a.country = 'Havnegata 1', '7010', 'Trondheim', countries['NO']
i = party.identifiers.new()
i.type, i.code = 'no_mva', 'NO 311 002 007 MVA'
party.save()
wiz = Wizard('company.company.config')
wiz.execute('company')
wiz.form.party = party
wiz.form.currency = cur['NOK']
if hasattr(wiz.form, 'timezone'):
    wiz.form.timezone = 'Europe/Oslo'
wiz.execute('add')
company, = M('company.company').find([])
company.timezone = 'Europe/Oslo'
company.save()
User = M('res.user')
cfg._context = User.get_preferences(True, {})
assert cfg._context.get('company') == company.id, cfg._context
emp_party = M('party.party')(name='Kari Nordmann')
emp_party.save()
employee = M('company.employee')(party=emp_party)
employee.save()
u = User(cfg.user)
u.employees.append(employee)
u.employee = employee
u.save()
cfg._context = User.get_preferences(True, {})

# --- chart, fiscal years ----------------------------------------------------------------------------
data, = M('ir.model.data').find([('module', '=', 'account'), ('fs_id', '=', 'account_template_root_en')], limit=1)
chart = Wizard('account.create_chart')
chart.execute('account')
chart.form.account_template = M('account.account.template')(data.db_id)
chart.form.company = company
chart.execute('create_account')


def account(kind):
    return M('account.account').find([('type.%s' % kind, '=', True), ('company', '=', company.id)], limit=1)[0]


receivable, payable, revenue, expense = map(account, ('receivable', 'payable', 'revenue', 'expense'))
cash, tax_account = one('account.account', name='Main Cash'), one('account.account', name='Main Tax')
chart.form.account_receivable = receivable
chart.form.account_payable = payable
chart.execute('create_properties')
# a bank account of its own for customer payments
bank_account = M('account.account')(name='Bank', code='1920', type=cash.type, parent=cash.parent, company=company,
                                    reconcile=True, deferral=True)
bank_account.save()


def seq_type(name):
    return one('ir.sequence.type', name=name)


for y in YEARS:
    fy = M('account.fiscalyear')(name=str(y), company=company, start_date=dt.date(y, 1, 1), end_date=dt.date(y, 12, 31))
    s = M('ir.sequence')(name='Posting %s' % y, sequence_type=seq_type('Account Move'), company=company)
    s.save()
    fy.post_move_sequence = s
    inv = M('ir.sequence.strict')(name='Invoice %s' % y, sequence_type=seq_type('Invoice'), company=company,
                                  prefix='INV%s-' % y, padding=5)
    inv.save()
    cn = M('ir.sequence.strict')(name='Credit note %s' % y, sequence_type=seq_type('Invoice'), company=company,
                                 prefix='CN%s-' % y, padding=5)
    cn.save()
    line, = fy.invoice_sequences
    line.out_invoice_sequence = line.in_invoice_sequence = inv
    line.out_credit_note_sequence = line.in_credit_note_sequence = cn
    fy.save()
    fy.click('create_period')

# --- taxes (UNECE codes are what a UBL/CII document carries) -----------------------------------------
taxes = {}
for name, rate, cat in (('25% MVA', D('.25'), 'S'), ('15% MVA', D('.15'), 'S'), ('0% MVA (export)', D('0'), 'G')):
    t = M('account.tax')(name=name, description=name, type='percentage', rate=rate, company=company,
                         invoice_account=tax_account, credit_note_account=tax_account)
    t.unece_code, t.unece_category_code = 'VAT', cat
    t.save()
    taxes[name] = t
group = M('account.tax.rule')(name='Export', kind='sale', company=company)
rl = group.lines.new()
rl.origin_tax, rl.tax = taxes['25% MVA'], taxes['0% MVA (export)']
group.save()

# --- payment terms and methods ------------------------------------------------------------------------
terms = {}
for days in (0, 14, 30):
    pt = M('account.invoice.payment_term')(name='Net %s days' % days if days else 'Immediate')
    l = pt.lines.new(type='remainder')
    if days:
        l.relativedeltas.new(days=days)
    pt.save()
    terms[days] = pt
# in three parts, a month apart
thirds = M('account.invoice.payment_term')(name='Thirds')
for month in (1, 2, 3):
    l = thirds.lines.new(type='percent_on_total' if month < 3 else 'remainder')
    if month < 3:
        l.ratio = D('0.3333333333')
    l.relativedeltas.new(days=30 * month)
thirds.save()
cash_journal = one('account.journal', type='cash')
bank_journal = M('account.journal')(name='Bank', code='BNK', type='cash', sequence=cash_journal.sequence)  # without: 'A value is required for field "Number" in "Account Move"'
bank_journal.save()
M('account.invoice.payment.method')(name='Bank', journal=bank_journal, credit_account=bank_account,
                                    debit_account=bank_account, company=company).save()
# payment requests (card, direct debit, factoring ...): account.payment with a clearing account
clearing = M('account.account')(name='Payment clearing', code='1905', type=cash.type, parent=cash.parent, company=company,
                                reconcile=True, deferral=True)
clearing.save()
M('account.payment.journal')(name='Portal', currency=cur['NOK'], company=company, process_method='manual',
                             clearing_account=clearing, clearing_journal=bank_journal).save()
M('account.invoice.payment.method')(name='Cash', journal=cash_journal, credit_account=cash, debit_account=cash,
                                    company=company).save()

# --- products ---------------------------------------------------------------------------------------------
Category = M('product.category')
acc_cat = Category(name='Goods 25%', accounting=True)
acc_cat.account_expense, acc_cat.account_revenue = expense, revenue
acc_cat.customer_taxes.append(M('account.tax')(taxes['25% MVA'].id))
acc_cat.supplier_taxes.append(M('account.tax')(taxes['25% MVA'].id))
acc_cat.save()
cats = {}
for n in ('Fasteners', 'Cable', 'Pumps', 'Services'):
    cats[n] = Category(name=n)
    cats[n].save()
uom = {n: M('product.uom').find([('name', '=', n)], limit=1)[0] for n in ('Unit', 'Meter', 'Kilogram', 'Hour')}
Template = M('product.template')


def template(code, name, cat, unit, price, cost, variants=None, type_='goods', **kw):
    t = Template(name=name, code=code, default_uom=uom[unit], type=type_, salable=True, list_price=D(price),
                 account_category=acc_cat)
    t.cost_price_method = 'fixed'
    t.categories.append(Category(cats[cat].id))
    for k, v in kw.items():
        setattr(t, k, v)
    if variants:
        t.products[0].suffix_code = variants[0]
        t.products[0].description = name + ' ' + variants[0]
        for v in variants[1:]:
            p = t.products.new()
            p.suffix_code = v
            p.description = name + ' ' + v
    t.products[0].cost_price = D(cost)
    t.save()
    for p in t.products:
        p.cost_price = D(cost)
        p.save()
    return t


lead = dict(lead_time=dt.timedelta(days=3))
T = [template('BOLT-M8', 'Hex bolt M8 A4', 'Fasteners', 'Unit', '4.20', '1.90', ['-20', '-30', '-40'], **lead),
     template('NUT-M8', 'Hex nut M8 A4', 'Fasteners', 'Unit', '1.10', '0.45', **lead),
     template('CABLE-3G25', 'Cable 3G2.5 black', 'Cable', 'Meter', '18.50', '9.00', **lead),
     template('GREASE', 'Bearing grease', 'Pumps', 'Kilogram', '149.00', '80.00', **lead),
     template('PUMP-P100', 'Centrifugal pump P100', 'Pumps', 'Unit', '12450.00', '8100.00', ['-230V', '-400V'],
              lead_time=dt.timedelta(days=10)),
     template('FREIGHT', 'Freight', 'Services', 'Unit', '150.00', '100.00', type_='service')]
products = {p.code: p for t in Template.find([]) for p in t.products}
for n, ean in enumerate(sorted(products)):
    base = '70%010d' % (1000 + n)
    chk = (10 - sum(int(c) * (3 if k % 2 else 1) for k, c in enumerate(base)) % 10) % 10
    ident = products[ean].identifiers.new()
    ident.type, ident.code = 'ean', base + str(chk)
    products[ean].save()

# --- stock: opening inventory --------------------------------------------------------------------------------
Location = M('stock.location')
storage, warehouse = Location.find([('code', '=', 'STO')])[0], Location.find([('code', '=', 'WH')])[0]
wh_party = M('party.address')(company.party.addresses[0].id)
warehouse.address = wh_party
warehouse.save()
inv = M('stock.inventory')(location=storage, date=dt.date(2026, 1, 2))
for code, qty in (('BOLT-M8-20', 5000.), ('BOLT-M8-30', 2500.), ('BOLT-M8-40', 0.), ('NUT-M8', 12000.), ('CABLE-3G25', 800.),
                  ('GREASE', 60.), ('PUMP-P100-230V', 4.), ('PUMP-P100-400V', 1.)):
    if qty:
        l = inv.lines.new(product=products[code])
        l.quantity, l.expected_quantity = qty, 0.
inv.click('confirm')

# --- price lists ---------------------------------------------------------------------------------------------
PriceList = M('product.price_list')
pl = PriceList(name='Dealer')
for prod, qty, formula in (('BOLT-M8-20', 1000., 'unit_price * 0.70'), ('BOLT-M8-20', None, 'unit_price * 0.85'),
                           ('PUMP-P100-400V', None, '11000'), (None, None, 'unit_price * 0.90')):
    l = pl.lines.new()
    if prod:
        l.product = products[prod]
    if qty:
        l.quantity = qty
    l.formula = formula
pl.save()

# --- carrier --------------------------------------------------------------------------------------------------
cp = M('party.party')(name='Bring', code='BRING')
cp.save()
carrier = M('carrier')(party=cp, carrier_product=products['FREIGHT'])
carrier.save()

# --- configuration of sale / invoice ----------------------------------------------------------------------------
sc = M('sale.configuration')(1)
sc.sale_invoice_method, sc.sale_shipment_method = 'shipment', 'order'
sc.save()
ac = M('account.configuration')(1)
ac.default_customer_payment_term = terms[14] if hasattr(ac, 'default_customer_payment_term') else None
ac.save()

# --- customers ---------------------------------------------------------------------------------------------------
Party = M('party.party')


def customer(code, name, orgnr, cc, addresses, term=14, price_list=None, credit=None, email=None, rule=None):
    p = Party(name=name, code=code)
    for n, (street, zip_, city, inv_, dlv) in enumerate(addresses):
        a = p.addresses[n] if n < len(p.addresses) else p.addresses.new()
        a.party_name = None
        a.street, a.postal_code, a.city, a.country = street, zip_, city, countries[cc]
        a.invoice, a.delivery = inv_, dlv
    i = p.identifiers.new()
    i.type, i.code = ('no_mva' if cc == 'NO' else 'eu_vat'), orgnr
    if email:
        c = p.contact_mechanisms.new()
        c.type, c.value = 'email', email
    p.customer_payment_term = terms[term]
    if price_list:
        p.sale_price_list = price_list
    if credit is not None:
        p.credit_limit_amount = D(credit)
    if rule:
        p.customer_tax_rule = rule
    p.save()
    return p


customer('C1001', 'Fjord Mekaniske AS', 'NO 311 003 003 MVA', 'NO',
         [('Strandveien 5', '5003', 'Bergen', True, False), ('Lagerveien 9', '5160', 'Laksevåg', False, True)],
         30, pl, '500000', 'innkjop@fjordmek.example')
customer('C1002', 'Øst Elektro AS', 'NO 311 005 006 MVA', 'NO', [('Storgata 20', '0184', 'Oslo', True, True)],
         14, None, '20000', 'post@ostelektro.example')
customer('C1003', 'Svensk Pump AB', 'SE559999001601', 'SE', [('Kungsgatan 1', '111 43', 'Stockholm', True, True)],
         30, pl, None, 'order@svenskpump.example', group)
# channel partners: they resell, so the ERP knows them as customers with the dealer's price list
customer('P2001', 'Vestland Pumpeservice AS', 'NO 311 006 002 MVA', 'NO', [('Sjøgata 14', '5500', 'Haugesund', True, True)],
         30, pl, '300000', 'post@vestlandpumpe.example')
customer('P2002', 'Flödespartner AB', 'SE559999002401', 'SE', [('Hamngatan 8', '411 14', 'Göteborg', True, True)],
         30, pl, '300000', 'info@flodespartner.example', group)

# --- integration user -------------------------------------------------------------------------------------------
# PDF instead of ODT where LibreOffice is installed
if shutil.which('soffice'):
    for name in ('account.invoice', 'sale.sale', 'stock.shipment.out.delivery_note'):
        for r in M('ir.action.report').find([('report_name', '=', name)]):
            r.extension = 'pdf'
            r.save()
Group = M('res.group')
want = ['Sales', 'Sales Administrator', 'Stock', 'Account', 'Party Administration', 'Product Administration',
        'Payment', 'Stock Force Assignment', 'Sale Opportunity', 'Carrier Administration', 'Marketing', 'Payment Approval']
names = {g.name: g for g in Group.find([])}
api = User(name='B2B portal', login=os.environ['ERP_API_USER'], password=os.environ['ERP_API_PASSWORD'])
for n in want:
    if n in names:
        api.groups.append(Group(names[n].id))
    else:
        print('no such group:', n, file=sys.stderr)
api.companies.append(M('company.company')(company.id))
api.company = M('company.company')(company.id)
api.employees.append(M('company.employee')(employee.id))
api.employee = M('company.employee')(employee.id)
w, = [x for x in (warehouse,)]
api.save()
print('configure_seconds %.1f' % (time.time() - t0))
