using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Ui;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>A form about one meeting, for whoever answers for it.</summary>
public abstract class MeetingForm<TInput>(ShowMeeting showMeeting, Actor actor) : FormPage<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public MeetingId Id { get; set; }

    public ShowMeeting.View View { get; private set; } = null!;

    public Meeting Meeting => View.Meeting;

    public override string Href => $"/meetings/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new(Meeting.Title, Href)];

    /// <summary>Whether this reader may do it to a meeting in this state.</summary>
    protected virtual bool MayDo => View.MayEdit && (Meeting.IsOpen || IsTooLate);

    /// <summary>What was filled in while the meeting was settled is told so in its own words; nobody opens the form any more.</summary>
    protected bool IsTooLate => !Meeting.IsOpen && HttpMethods.IsPost(Request.Method);

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showMeeting.RunAsync(Id, Actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return MayDo;
    }
}
