using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Payments;

[Needs<DuesPermissions>(nameof(DuesPermissions.Collect))]
public sealed class ReversePaymentPage(ReversePayment reverse, ShowReceipt show, TimeProvider clock, Actor actor)
    : FormPage<ReversePayment.Input>(actor)
{
    [FromRoute]
    public DuesPaymentId Id { get; set; }

    public ShowReceipt.View View { get; private set; } = null!;

    public override string Href => $"/dues/payments/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("党费收缴", "/dues"), new(View.Payment.Receipt ?? "收据", Href)];

    protected override string Done => "已冲销";

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, Actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return View.MayReverse;
    }

    protected override ReversePayment.Input Begin() => new() { On = clock.Today };

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await reverse.RunAsync(Input with { Id = Id }, Actor, ct), _ => Href);
}
