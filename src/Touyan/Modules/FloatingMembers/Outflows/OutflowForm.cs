using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Ui;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>A form on somebody away.</summary>
public abstract class OutflowForm<TInput>(ShowOutflow showOutflow, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public OutflowId Id { get; set; }

    public ShowOutflow.View View { get; private set; } = null!;

    public override string Href => $"/outflows/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("流出党员", "/outflows"), new(View.Row.Name, Href)];

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showOutflow.RunAsync(Id, Actor, ct);
        if (shown.IsRefused || !IsMine(shown.Value))
            return false;

        View = shown.Value;
        return true;
    }

    protected virtual bool IsMine(ShowOutflow.View view) => view.MayEdit;
}
