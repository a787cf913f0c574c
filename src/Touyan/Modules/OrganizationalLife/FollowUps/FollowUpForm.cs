using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>A form about one thing to be done.</summary>
public abstract class FollowUpForm<TInput>(ShowFollowUp show, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public FollowUpId Id { get; set; }

    public ShowFollowUp.View View { get; private set; } = null!;

    public FollowUp FollowUp => View.FollowUp;

    public override string Href => $"/follow-ups/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("落实事项", "/follow-ups"), new(FollowUp.What, Href)];

    /// <summary>Whether this reader may do it now.</summary>
    protected abstract bool MayDo { get; }

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, Actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return MayDo;
    }
}
