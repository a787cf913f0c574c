namespace Touyan.Reliability.Load;

/// <summary>A form that a person fills in. He cannot ask again whether it was done: without an answer it is there wholly or not at all.</summary>
/// <param name="kind">open-account, disable …</param>
/// <param name="tag">Its tag.</param>
/// <param name="person">Who sends it.</param>
/// <param name="page">The page of the form, or of a link to it.</param>
/// <param name="fields">What is filled in.</param>
internal sealed class PageAct(string kind, string tag, Person person, string page, Dictionary<string, string> fields) : Act(kind, tag)
{
    /// <summary>The address of the form as a link on the page; null when the page is the form.</summary>
    public string? Link { get; init; }

    public override bool HasKey => false;

    public override async Task SendAsync(HttpClient http, CancellationToken ct)
    {
        var form = Link is null ? page : await person.FindLinkAsync(http, page, Link, ct);
        if (form is null || await person.OpenAsync(http, form, ct) is not { } shown)
        {
            Settle(Fate.Refused, 0, "");
            return;
        }

        using var answer = await person.SubmitAsync(http, form, shown, fields, ct);
        var (status, to) = ((int)answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
        // Sent to a page that asks who he is: nothing was done.
        var isDone = status is 302 or 303 && !Person.AsksWhoItIs(to);
        var fate = status is >= 300 and < 400 ? (isDone ? Fate.Acknowledged : Fate.Refused) : FateOf(status);
        Settle(fate, status, fate is Fate.Acknowledged ? await answer.Content.ReadAsStringAsync(ct) : to);
    }
}
