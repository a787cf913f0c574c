using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Dues.Large;

/// <summary>A form on large dues that were taken.</summary>
public abstract class LargeForm<TInput>(HandOnLarge handOn, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public LargeDuesId Id { get; set; }

    public LargeDues Large { get; private set; } = null!;

    public override string Href => "/dues/large";

    public override IEnumerable<Crumb> Crumbs => [new("大额党费", Href)];

    protected HandOnLarge HandOn => handOn;

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var found = await handOn.FindAsync(Id, Actor, ct);
        if (!found.IsRefused)
            Large = found.Value;

        return !found.IsRefused;
    }
}
