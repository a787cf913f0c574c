using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>A form on somebody who is here.</summary>
public abstract class InflowForm<TInput>(ShowInflow showInflow, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public InflowId Id { get; set; }

    public ShowInflow.View View { get; private set; } = null!;

    public override string Href => $"/inflows/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("流入党员", "/inflows"), new(View.Row.Name, Href)];

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showInflow.RunAsync(Id, Actor, ct);
        if (shown.IsRefused || !IsMine(shown.Value))
            return false;

        View = shown.Value;
        return true;
    }

    protected virtual bool IsMine(ShowInflow.View view) => view.MayEdit;
}
