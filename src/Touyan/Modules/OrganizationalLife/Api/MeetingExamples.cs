namespace Touyan.Modules.OrganizationalLife.Api;

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class MeetingExamples
{
    private const string Id = "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f";

    private const string Arrangement =
        "\"title\": \"十一月主题党日\", \"on\": \"2026-11-20\", \"beginsAt\": \"14:30:00\", \"place\": \"村党群服务中心\", \"mode\": \"onSite\", \"chair\": \"李伟\", \"agenda\": \"学习文件\\n志愿服务\"";

    public const string Plan =
        $"{{ \"organization\": \"{Id}\", \"kind\": \"21\", \"also\": [\"14\"], \"hosts\": [], \"participants\": [], {Arrangement} }}";

    public const string Change = $"{{ {Arrangement}, \"why\": \"会议室另有安排\" }}";

    public const string Reason = "{ \"reason\": \"与换届大会冲突\" }";

    public const string List = $"{{ \"branch\": \"{Id}\", \"present\": [\"{Id}\"], \"fromPaper\": false }}";

    public const string Away = $"{{ \"memberId\": \"{Id}\", \"kind\": \"onLeave\", \"reason\": \"住院\" }}";

    public const string Guest = $"{{ \"memberId\": \"{Id}\" }}";

    public const string Code = "{ \"code\": \"482913\" }";

    public const string Minutes =
        "{ \"on\": \"2026-11-20\", \"chair\": \"李伟\", \"recorder\": \"王芳\", \"speaker\": \"李伟\", \"minutes\": \"学习文件，讨论村级道路养护。\", \"evidenceOn\": \"2026-11-20\" }";

    public const string Resolution =
        $"{{ \"branch\": \"{Id}\", \"matter\": \"18\", \"title\": \"村级道路养护\", \"content\": \"同意由村集体出资养护村级道路\", \"vote\": {{ \"entitled\": 20, \"present\": 16, \"for\": 15, \"against\": 0, \"abstained\": 1 }} }}";

    public const string Note = "{ \"text\": \"记录本第二页主持人应为王建国\" }";

    public const string Excuse =
        $"{{ \"memberId\": \"{Id}\", \"ground\": \"11\", \"from\": \"2026-11-01\", \"care\": \"支部委员每月上门送学一次\" }}";

    public const string EndExcuse = "{ \"on\": \"2026-11-20\", \"why\": \"身体恢复\" }";
}
